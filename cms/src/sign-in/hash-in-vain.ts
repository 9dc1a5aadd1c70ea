import crypto from 'node:crypto';
import { promisify } from 'node:util';

/** Payload's parameters (auth/strategies/local/generatePasswordSaltHash.js); a test compares them. */
const iterations = 600_000;
const keyLength = 32;

/** Takes as long as a password of an account: that there is none must not show in the time. */
export async function hashInVain(password: string): Promise<void> {
  await promisify(crypto.pbkdf2)(
    password,
    crypto.randomBytes(32).toString('hex'),
    iterations,
    keyLength,
    'sha256',
  );
}
