import { createHmac } from 'node:crypto';
import type { Payload } from 'payload';

/**
 * The second factor of one account. It lies beside Payload's collections, so that no answer of the API
 * can have it, and a save of the account can't undo what a code has used up.
 */
export interface StoredSecondFactor {
  /** The account's id. */
  _id: string;
  /** Encrypted; null until the first code has shown that the phone has it. */
  secret: string | null;
  /** Encrypted: the one that is being set up. */
  pending: string | null;
  /** The newest step (30 s since 1970) of which a code was used: that one and older ones count no more. */
  lastStep: number;
  /** What `hashOf` makes of each code that is left. */
  recoveryCodes: string[];
}

export function secondFactorsOf(payload: Payload) {
  return payload.db.connection.collection<StoredSecondFactor>('second-factors');
}

/** Keyed, so that the database alone doesn't tell a code; they are random, and need no slow hash. */
export function hashOf(payload: Payload, user: string, code: string): string {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return createHmac('sha256', payload.secret)
    .update(`recovery:${user}:${plain}`)
    .digest('base64url');
}
