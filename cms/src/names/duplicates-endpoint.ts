import { APIError, type Endpoint } from 'payload';
import { z } from 'zod';
import { isStaff } from '../access/is-staff.ts';
import { readJson } from '../taking-back/read-json.ts';
import { knownEntities } from './known-entities.ts';
import { type LikelyDuplicate, likelyDuplicates } from './likely-duplicates.ts';

/** What `POST /api/entities/duplicates` answers. */
export interface DuplicatesAnswer {
  duplicates: LikelyDuplicate[];
}

const asked = z.object({
  names: z
    .array(
      z.string().max(1_000, 'A name has at most 1,000 characters.'),
      'Send the names as a list.',
    )
    .max(100, 'Send at most 100 names.'),
  except: z.string().max(100).nullish(),
});

/** `POST /api/entities/duplicates` with names, for the newsroom's people: whose they may be already. */
export const duplicatesEndpoint: Endpoint = {
  method: 'post',
  path: '/duplicates',
  handler: async (req) => {
    if (!isStaff(req.user)) {
      throw new APIError('Only the newsroom may ask this.', req.user ? 403 : 401, null, true);
    }
    const { names, except } = await readJson(req, asked);
    const known = await knownEntities(req.payload);
    const answer: DuplicatesAnswer = {
      duplicates: likelyDuplicates(known, names, except ?? undefined),
    };
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
  },
};
