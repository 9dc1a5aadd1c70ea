import { APIError, type CollectionBeforeLoginHook } from 'payload';
import { takeCodeAttempt } from './attempts.ts';
import { spendCode, standingOf } from './second-factor.ts';

/** Where a request's context has the code. */
export const codeKey = 'code of the second factor';

/**
 * After the right password: who has a second factor gives a code too. Every way to a session comes by
 * here, the Local API's too.
 *
 * @throws {APIError} 401 with `data.code` `second-factor` (none given) or `wrong-code`; 429
 */
export const askSecondFactor: CollectionBeforeLoginHook = async ({ req, user }) => {
  const id = String(user.id);
  const { enrolled } = await standingOf(req.payload, id);
  if (!enrolled) return user;
  const code = req.context[codeKey];
  if (typeof code !== 'string') {
    throw new APIError('Now the code from your phone.', 401, { code: 'second-factor' }, true);
  }
  const giveBack = await takeCodeAttempt(req.payload, id);
  if (!(await spendCode(req.payload, id, code))) {
    throw new APIError(
      'That code does not count, or no more. Wait for the next one on your phone, or take a recovery code.',
      401,
      { code: 'wrong-code' },
      true,
    );
  }
  await giveBack();
  return user;
};
