import { randomInt } from 'node:crypto';
import type { Payload } from 'payload';
import { newSecret, stepOf } from './one-time-code.ts';
import { hashOf, secondFactorsOf } from './stored-second-factors.ts';

const recoveryCodeCount = 10;

/** Whether the account has one, and how many recovery codes are left of it. */
export async function standingOf(
  payload: Payload,
  user: string,
): Promise<{ enrolled: boolean; recoveryCodesLeft: number }> {
  const stored = await secondFactorsOf(payload).findOne({ _id: user });
  return {
    enrolled: Boolean(stored?.secret),
    recoveryCodesLeft: stored?.secret ? stored.recoveryCodes.length : 0,
  };
}

/** Makes up a secret that counts once a code of it was given; until then an older one stays. */
export async function beginSecondFactor(payload: Payload, user: string): Promise<string> {
  const secret = newSecret();
  await secondFactorsOf(payload).updateOne(
    { _id: user },
    {
      $set: { pending: payload.encrypt(secret) },
      $setOnInsert: { secret: null, lastStep: 0, recoveryCodes: [] },
    },
    { upsert: true },
  );
  return secret;
}

/** The recovery codes if the code is of the secret that was begun, to be shown once; null if not. */
export async function confirmSecondFactor(
  payload: Payload,
  user: string,
  code: string,
): Promise<string[] | null> {
  const stored = await secondFactorsOf(payload).findOne({ _id: user });
  if (!stored?.pending) return null;
  const step = stepOf(payload.decrypt(stored.pending), code);
  if (step === null) return null;
  const codes = newRecoveryCodes();
  const { matchedCount } = await secondFactorsOf(payload).updateOne(
    { _id: user, pending: stored.pending },
    {
      $set: {
        secret: stored.pending,
        pending: null,
        lastStep: step,
        recoveryCodes: codes.map((each) => hashOf(payload, user, each)),
      },
    },
  );
  return matchedCount === 1 ? codes : null;
}

/** Whether the code counts: one of the phone, or a recovery code. Each counts once. */
export async function spendCode(payload: Payload, user: string, code: string): Promise<boolean> {
  const factors = secondFactorsOf(payload);
  const stored = await factors.findOne({ _id: user });
  if (!stored?.secret) return false;
  const step = stepOf(payload.decrypt(stored.secret), code);
  if (step !== null) {
    const used = await factors.updateOne(
      { _id: user, secret: stored.secret, lastStep: { $lt: step } },
      { $set: { lastStep: step } },
    );
    return used.modifiedCount === 1;
  }
  const hash = hashOf(payload, user, code);
  const used = await factors.updateOne(
    { _id: user, recoveryCodes: hash },
    { $pull: { recoveryCodes: hash } },
  );
  return used.modifiedCount === 1;
}

/** New recovery codes instead of those that are left, to be shown once. */
export async function renewRecoveryCodes(payload: Payload, user: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await secondFactorsOf(payload).updateOne(
    { _id: user },
    { $set: { recoveryCodes: codes.map((each) => hashOf(payload, user, each)) } },
  );
  return codes;
}

export async function removeSecondFactor(payload: Payload, user: string): Promise<void> {
  await secondFactorsOf(payload).deleteOne({ _id: user });
}

/** Ten of about 49 random bits each, as two groups that can be read aloud: no 0, 1, i or l. */
function newRecoveryCodes(): string[] {
  const letters = '23456789abcdefghjkmnopqrstuvwxyz';
  return Array.from({ length: recoveryCodeCount }, () => {
    const code = Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('');
    return `${code.slice(0, 5)}-${code.slice(5)}`;
  });
}
