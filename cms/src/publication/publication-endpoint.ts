import { documentTypes, siteSettingsId } from '@dateline/shared/feed/documents.ts';
import { id } from '@dateline/shared/public/primitives.ts';
import { keysOf } from '@dateline/shared/vocabulary.ts';
import { APIError, type Endpoint } from 'payload';
import { z } from 'zod';
import { isStaff } from '../access/is-staff.ts';
import { readPublication } from './read-publication.ts';

const query = z.object({
  collection: z.enum(keysOf(documentTypes)),
  id: z.union([id, z.literal(siteSettingsId)]),
});

/** `GET /api/publication?collection=&id=`, for the newsroom's people: a `Publication`. */
export const publicationEndpoint: Endpoint = {
  method: 'get',
  path: '/publication',
  handler: async ({ payload, query: asked, user }) => {
    if (!isStaff(user)) {
      throw new APIError('Only the newsroom may ask this.', user ? 403 : 401, null, true);
    }
    const key = query.safeParse(asked);
    if (!key.success) {
      throw new APIError('Say which document: collection and id.', 400, null, true);
    }
    return Response.json(await readPublication(payload, key.data), {
      headers: { 'cache-control': 'no-store' },
    });
  },
};
