import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import { z } from 'zod';
import { isStaff } from '../access/is-staff.ts';
import { knownEntities } from './known-entities.ts';
import { type NameOffer, nameOffers } from './name-offers.ts';

/** What `POST /api/names` answers. */
export interface NamesAnswer {
  offers: NameOffer[];
}

const text = z
  .string()
  .max(1_000)
  .nullish()
  .transform((value) => value ?? '');
const ids = z
  .array(z.string().max(100))
  .max(10_000)
  .nullish()
  .transform((value) => value ?? []);

const asked = z.object({
  headline: text,
  standfirst: text,
  body: z
    .unknown()
    .optional()
    .transform((value) => value ?? null),
  /** For which day the names must be right; left out, today. */
  date: z.iso
    .datetime()
    .nullish()
    .transform((value) => value ?? new Date().toISOString()),
  about: ids,
  mentions: ids,
  refused: ids,
});

/**
 * `POST /api/names` with an article as it stands in the form, saved or not, for the newsroom's people:
 * the known names in it. Nothing is written.
 */
export const namesEndpoint: Endpoint = {
  method: 'post',
  path: '/names',
  handler: async (req) => {
    if (!isStaff(req.user)) {
      throw new APIError('Only the newsroom may ask this.', req.user ? 403 : 401, null, true);
    }
    const article = asked.safeParse(await bodyOf(req));
    if (!article.success) {
      throw new APIError(
        'Send headline, standfirst and body of the article, and its lists about, mentions and refused.',
        400,
        null,
        true,
      );
    }
    const answer: NamesAnswer = {
      offers: nameOffers(article.data, await knownEntities(req.payload)),
    };
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
  },
};

async function bodyOf(req: PayloadRequest): Promise<unknown> {
  try {
    return JSON.parse((await req.text?.()) ?? '');
  } catch {
    // What is no JSON is no article; the schema refuses it.
    return null;
  }
}
