import { APIError, type Endpoint } from 'payload';
import { z } from 'zod';
import { hasRole } from '../access/roles.ts';
import { lookFor } from './look-for.ts';
import { readJson } from './read-json.ts';

const asked = z.object({
  texts: z
    .array(z.string().trim().min(3, 'Give texts of three letters or more.').max(500))
    .max(99)
    .default([]),
});

/** `POST /api/vanishings/:id/check` with `{ texts }`, for admins: looks again, and keeps what it found. */
export const checkEndpoint: Endpoint = {
  method: 'post',
  path: '/:id/check',
  handler: async (req) => {
    const { payload, user, routeParams } = req;
    if (!user) throw new APIError('Log in first.', 401, null, true);
    if (!hasRole(user, 'admin')) throw new APIError('Only admins can do this.', 403, null, true);
    const { texts } = await readJson(req, asked);
    const report = await payload.findByID({
      collection: 'vanishings',
      id: String(routeParams?.id),
      depth: 0,
      disableErrors: true,
    });
    if (!report) throw new APIError('There is no such report.', 404, null, true);
    const checks = await lookFor(payload, report, texts);
    const data = { checks, checkedAt: new Date().toISOString() };
    await payload.db.updateOne({ collection: 'vanishings', id: report.id, data });
    const found = checks.filter(({ result }) => result === 'found').length;
    const unchecked = checks.filter(({ result }) => result === 'not checked').length;
    const words = found > 0 ? 'There are traces of it: see below.' : 'No trace of it was found.';
    const rest = unchecked > 0 ? ' Not everything could be checked.' : '';
    return Response.json({ message: words + rest, found, checks });
  },
};
