import {
  APIError,
  addDataAndFileToRequest,
  type Endpoint,
  type PayloadRequest,
  type TypedUser,
} from 'payload';
import { z } from 'zod';
import { hasRole } from '../access/roles.ts';
import { takeCodeAttempt } from './attempts.ts';
import { isRequired } from './must-set-up.ts';
import { enrolment } from './one-time-code.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  spendCode,
  standingOf,
} from './second-factor.ts';

type Account = Extract<TypedUser, { collection: 'users' }>;

/** What the admin asks about one's own second factor. */
export interface SecondFactorStanding {
  enrolled: boolean;
  recoveryCodesLeft: number;
  required: boolean;
}

/**
 * Under `/api/users`, for one's own account: `GET /second-factor`; `POST /second-factor/begin`,
 * `/confirm` {code}, `/recovery-codes` {code}, `/remove` {code}. And `POST /:id/second-factor/reset` for
 * an admin, of somebody else's.
 */
export const secondFactorEndpoints: Endpoint[] = [
  {
    method: 'get',
    path: '/second-factor',
    handler: async (req) => {
      const { id, roles } = accountOf(req);
      const required = await isRequired(req.payload, roles);
      const standing = await standingOf(req.payload, id);
      return answer({ ...standing, required } satisfies SecondFactorStanding);
    },
  },
  {
    method: 'post',
    path: '/second-factor/begin',
    handler: async (req) => {
      const { id, email } = accountOf(req);
      if ((await standingOf(req.payload, id)).enrolled) {
        throw refusal('You have a second factor. Remove it first, with a code of it.', 409);
      }
      const secret = await beginSecondFactor(req.payload, id);
      return answer({ secret, ...enrolment(secret, email) });
    },
  },
  {
    method: 'post',
    path: '/second-factor/confirm',
    handler: async (req) => {
      const { id } = accountOf(req);
      const code = await codeOf(req);
      const giveBack = await takeCodeAttempt(req.payload, id);
      const recoveryCodes = await confirmSecondFactor(req.payload, id, code);
      if (!recoveryCodes) throw wrongCode();
      await giveBack();
      return answer({ recoveryCodes });
    },
  },
  {
    method: 'post',
    path: '/second-factor/recovery-codes',
    handler: async (req) => {
      const id = await accountWithCode(req);
      return answer({ recoveryCodes: await renewRecoveryCodes(req.payload, id) });
    },
  },
  {
    method: 'post',
    path: '/second-factor/remove',
    handler: async (req) => {
      await removeSecondFactor(req.payload, await accountWithCode(req));
      return answer({ message: 'Your second factor is removed.' });
    },
  },
  {
    method: 'post',
    path: '/:id/second-factor/reset',
    handler: async (req) => {
      const id = String(req.routeParams?.id);
      if (!hasRole(req.user, 'admin')) throw refusal('Only admins can do this.', 403);
      if (id === req.user?.id) {
        throw refusal(
          'Your own you remove on your account page, with a code; or ask another admin.',
          409,
        );
      }
      const account = await req.payload.findByID({
        collection: 'users',
        id,
        disableErrors: true,
        req,
      });
      if (!account) throw refusal('There is no such account.', 404);
      await removeSecondFactor(req.payload, id);
      await req.payload.db.updateOne({ collection: 'users', id, data: { sessions: [] }, req });
      return answer({
        message: `${account.name} has no second factor now, is signed out everywhere, and can set up another.`,
      });
    },
  },
];

/** Also one that must still set it up, who counts as nobody elsewhere. */
function accountOf({ user }: PayloadRequest): Account {
  if (user?.collection !== 'users') throw refusal('Sign in first.', 401);
  return user;
}

/** @throws {APIError} if the request has no code that counts */
async function accountWithCode(req: PayloadRequest): Promise<string> {
  const { id } = accountOf(req);
  const code = await codeOf(req);
  const giveBack = await takeCodeAttempt(req.payload, id);
  if (!(await spendCode(req.payload, id, code))) throw wrongCode();
  await giveBack();
  return id;
}

async function codeOf(req: PayloadRequest): Promise<string> {
  await addDataAndFileToRequest(req);
  const body = z.object({ code: z.string().min(1).max(40) }).safeParse(req.data);
  if (!body.success) throw refusal('Give the code from your phone.', 400);
  return body.data.code;
}

function wrongCode(): APIError {
  return refusal('That code does not count, or no more. Wait for the next one on your phone.', 400);
}

function refusal(sentence: string, status: number): APIError {
  return new APIError(sentence, status, null, true);
}

function answer(body: object): Response {
  return Response.json(body, { headers: { 'cache-control': 'no-store' } });
}
