import { z } from 'zod';

/**
 * The work that a reader's browser does for a comment: about 256 tries of some 2 ms, half a second on a
 * laptop; checking it costs one try. Names are altcha's (https://altcha.org).
 */
export const work = {
  algorithm: 'PBKDF2/SHA-256',
  cost: 5000,
  keyLength: 32,
  keyPrefix: '00',
} as const;

/** Seconds for which a challenge may be solved. */
export const challengeSeconds = 60 * 60;

const challenge = z.object({
  parameters: z.object({
    algorithm: z.literal(work.algorithm),
    nonce: z.string(),
    salt: z.string(),
    cost: z.literal(work.cost),
    keyLength: z.literal(work.keyLength),
    keyPrefix: z.literal(work.keyPrefix),
    /** Seconds since 1970. */
    expiresAt: z.number(),
    /** `issued`: milliseconds since 1970. */
    data: z.object({ issued: z.number() }),
  }),
  signature: z.string(),
});

/** What the form sends as `proof`, in JSON. */
export const proof = z.object({
  challenge,
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});
