import { z } from 'zod';
import type { RunningDateline } from './running-dateline.ts';

/** Asks the REST API of the demo newsroom as its editor; `address` begins after `/api/`. */
export async function askAsEditor(
  { cmsUrl, password }: Pick<RunningDateline, 'cmsUrl' | 'password'>,
  method: string,
  address: string,
  body?: FormData | object,
): Promise<{ status: number; text: string; headers: Headers }> {
  const json = { 'content-type': 'application/json' };
  const login = await fetch(`${cmsUrl}/api/users/login`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email: 'editor@example.org', password }),
  });
  const { token } = z.object({ token: z.string() }).parse(await login.json());
  const isForm = body instanceof FormData;
  const response = await fetch(`${cmsUrl}/api/${address}`, {
    method,
    headers: { authorization: `JWT ${token}`, ...(isForm ? {} : json) },
    body: isForm || body === undefined ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}
