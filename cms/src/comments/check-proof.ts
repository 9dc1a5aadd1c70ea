import { proof } from '@dateline/shared/comments/proof.ts';
import { verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/**
 * Checks the work that a browser did for a comment.
 *
 * @param text the form's field `proof`
 * @returns the challenge's signature, by which it is known if it comes again, and the seconds since it
 *   was asked for; null if there is none, or it is wrong or too old
 */
export async function checkProof(
  secret: string,
  text: string,
): Promise<{ signature: string; seconds: number } | null> {
  const given = proof.safeParse(parseJson(text)).data;
  if (!given) return null;
  const { challenge, solution } = given;
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: secret,
  });
  if (!verified) return null;
  const seconds = (Date.now() - challenge.parameters.data.issued) / 1000;
  return { signature: challenge.signature, seconds };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
