import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import { z } from 'zod';
import { collectionRules } from '../access/matrix.ts';
import { extentFor } from '../access/who-asks.ts';
import { readJson } from '../taking-back/read-json.ts';
import { type Merged, merge, planMerge } from './merge.ts';

const into = z
  .string('Choose the entity that stays.')
  .regex(/^[0-9a-f]{24}$/, 'Choose the entity that stays.');

/** What `GET` and `POST /api/entities/:id/merge` answer. */
export type MergeAnswer = Merged & { message: string };

/**
 * `GET /api/entities/:id/merge?into=<id>` says what a merge would move; `POST` with `{ into }` does it.
 * For admins and editors.
 */
export const mergeEndpoints: Endpoint[] = [
  {
    method: 'get',
    path: '/:id/merge',
    handler: async (req) => {
      requireMerger(req);
      const asked = into.safeParse(req.query.into);
      if (!asked.success) throw new APIError('Choose the entity that stays.', 400, null, true);
      const plan = await planMerge(req, String(req.routeParams?.id), asked.data);
      return answer({ ...plan, message: 'Nothing is changed yet.' });
    },
  },
  {
    method: 'post',
    path: '/:id/merge',
    handler: async (req) => {
      requireMerger(req);
      const asked = await readJson(req, z.object({ into }));
      const done = await merge(req, String(req.routeParams?.id), asked.into);
      return answer({ ...done, message: `“${done.merged}” was merged into “${done.survivor}”.` });
    },
  },
];

function requireMerger({ user }: PayloadRequest): void {
  if (!user) throw new APIError('Log in first.', 401, null, true);
  if (extentFor(user, collectionRules.entities.merge) === 'all') return;
  throw new APIError('Only admins and editors merge entities.', 403, null, true);
}

function answer(body: MergeAnswer): Response {
  return Response.json(body, { headers: { 'cache-control': 'no-store' } });
}
