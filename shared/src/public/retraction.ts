import { z } from 'zod';
import { id, instant, listOf, orNull, slug } from './primitives.ts';

/** What readers find where an article was that the newsroom took back. Its id is that of the article. */
export const retraction = z.object({
  id,
  slug,
  /** Every slug that the article had before; they show the notice too. */
  earlierSlugs: listOf(slug),
  /** Why it was taken back, in paragraphs divided by empty lines. */
  notice: z.string().min(1),
  /** When it was taken back. */
  date: instant,
  /** Only where the editor chose that readers may still see it. */
  headline: orNull(z.string()),
});

export type Retraction = z.infer<typeof retraction>;
