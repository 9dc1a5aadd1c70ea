import { APIError, type Endpoint } from 'payload';
import { z } from 'zod';
import { hasRole } from '../access/roles.ts';
import { readJson } from './read-json.ts';
import { vanish } from './vanish.ts';

const asked = z.object({
  slug: z.string('Type the web address of the article to confirm.').trim(),
});

/**
 * `POST /api/articles/:id/vanish` with `{ slug }`, for admins. The answer has the texts by which to look
 * for traces with `POST /api/vanishings/:report/check`; they are kept nowhere.
 */
export const vanishEndpoint: Endpoint = {
  method: 'post',
  path: '/:id/vanish',
  handler: async (req) => {
    if (!req.user) throw new APIError('Log in first.', 401, null, true);
    if (!hasRole(req.user, 'admin')) {
      throw new APIError('Only admins make a story vanish.', 403, null, true);
    }
    const { slug } = await readJson(req, asked);
    const vanished = await vanish(req, String(req.routeParams?.id), slug);
    const { photosPurged, photosKept } = vanished;
    const kept = photosKept.length > 0 ? `, ${photosKept.length} kept that others use` : '';
    return Response.json(
      {
        message: `It has vanished. Photos: ${photosPurged} deleted${kept}.`,
        ...vanished,
      },
      { headers: { 'cache-control': 'no-store' } },
    );
  },
};
