import { challengeSeconds, work } from '@dateline/shared/comments/proof.ts';
import { type Challenge, createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** A challenge that the CMS knows for ours by its signature; nothing of it is kept. */
export function makeChallenge(secret: string, now = Date.now()): Promise<Challenge> {
  return createChallenge({
    ...work,
    deriveKey,
    expiresAt: Math.floor(now / 1000) + challengeSeconds,
    data: { issued: now },
    hmacSignatureSecret: secret,
  });
}
