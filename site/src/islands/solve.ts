import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/**
 * Asks for a challenge and solves it, which takes about half a second of the browser's own threads.
 *
 * @returns the form's field `proof`
 * @throws {Error} where browser or server won't: outside of https there is no WebCrypto
 */
export async function solve(challengePath: string): Promise<string> {
  const response = await fetch(challengePath);
  if (!response.ok) throw new Error(`The challenge was answered with ${response.status}.`);
  const challenge = await response.json();
  const solution = await solveChallenge({ challenge, deriveKey, timeout: 30_000 });
  if (!solution) throw new Error('The challenge took too long.');
  return JSON.stringify({ challenge, solution });
}
