import { APIError, AuthenticationError, addDataAndFileToRequest, type Endpoint } from 'payload';
import { generatePayloadCookie } from 'payload/shared';
import { z } from 'zod';
import { codeKey } from './ask-second-factor.ts';
import { takeAttempt } from './attempts.ts';
import { hashInVain } from './hash-in-vain.ts';

const credentials = z.object({
  email: z
    .string()
    .max(320)
    .transform((text) => text.trim().toLowerCase())
    .pipe(z.string().min(1)),
  password: z.string().min(1).max(256),
  code: z.string().max(40).optional(),
});

/**
 * `POST /api/users/login` with e-mail, password and, of who has a second factor, a code: instead of
 * Payload's own, which hashes without limit and tells by its time which accounts exist.
 *
 * @throws {APIError} 400, 401 (with `data.code` `second-factor` if a code is missing), 429
 */
export const loginEndpoint: Endpoint = {
  method: 'post',
  path: '/login',
  handler: async (req) => {
    await addDataAndFileToRequest(req);
    const given = credentials.safeParse(req.data);
    if (!given.success) throw new APIError('Give your e-mail and password.', 400, null, true);
    const { email, password, code } = given.data;
    const giveBack = await takeAttempt(req, email);
    const account = await req.payload.db.findOne({
      collection: 'users',
      where: { email: { equals: email } },
      select: { email: true },
    });
    if (!account) {
      await hashInVain(password);
      throw new AuthenticationError(req.t);
    }
    req.context[codeKey] = code?.trim() || undefined;
    const result = await req.payload.login({
      collection: 'users',
      data: { email, password },
      overrideAccess: false,
      req,
    });
    await giveBack();
    const { auth } = req.payload.collections.users.config;
    const cookie = generatePayloadCookie({
      collectionAuthConfig: auth,
      cookiePrefix: req.payload.config.cookiePrefix,
      token: result.token ?? '',
    });
    return Response.json(
      { message: req.t('authentication:passed'), ...result },
      { headers: { 'set-cookie': cookie, 'cache-control': 'no-store' } },
    );
  },
};
