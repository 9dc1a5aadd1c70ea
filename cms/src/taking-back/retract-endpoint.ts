import { APIError, type Endpoint } from 'payload';
import { z } from 'zod';
import { hasRole } from '../access/roles.ts';
import { readJson } from './read-json.ts';
import { retract } from './retract.ts';

const asked = z.object({
  notice: z
    .string({ error: 'Write the notice: readers find it in place of the story.' })
    .trim()
    .min(1, 'Write the notice: readers find it in place of the story.')
    .max(5000, 'The notice has at most 5,000 characters.'),
  showHeadline: z.boolean().default(false),
});

/** `POST /api/articles/:id/retract` with `{ notice, showHeadline? }`, for editors and admins. */
export const retractEndpoint: Endpoint = {
  method: 'post',
  path: '/:id/retract',
  handler: async (req) => {
    if (!req.user) throw new APIError('Log in first.', 401, null, true);
    if (!hasRole(req.user, 'admin', 'editor')) {
      throw new APIError('Only editors and admins retract a story.', 403, null, true);
    }
    const { notice, showHeadline } = await readJson(req, asked);
    const done = await retract(req, String(req.routeParams?.id), { notice, showHeadline });
    return Response.json({ message: sentences[done] });
  },
};

const sentences = {
  retracted: 'Retracted. Readers find the notice in its place.',
  'notice changed': 'The notice was changed.',
} as const;
