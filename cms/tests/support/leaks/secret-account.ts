import type { TypedUser } from 'payload';
import type { TestNewsroom } from '../newsroom.ts';
import type { Hidden } from './maker.ts';
import { whoSees } from './who-sees.ts';

/** Someone at the desk whose name and e-mail no reader may learn, with a session. */
export interface SecretAccount {
  user: TypedUser;
  headers: Record<string, string>;
}

const password = 'correct horse battery staple';

/** Opens it; all that is hidden is written, decided and taken back with it. */
export async function openSecretAccount(
  { payload, url }: TestNewsroom,
  { secrets }: Hidden,
): Promise<SecretAccount> {
  const email = `${secrets.word('users, at work: email', ['admin'])}@example.org`;
  const name = secrets.word('users, at work: name', whoSees('users'));
  const user = await payload.create({
    collection: 'users',
    data: { email, password, name, roles: ['admin'] },
  });
  secrets.keep(user.id, 'users, at work: id', whoSees('users'));
  const response = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  });
  const { token } = (await response.json()) as { token: string };
  const headers = { authorization: `JWT ${token}`, 'content-type': 'application/json' };
  return { user: { ...user, collection: 'users' }, headers };
}
