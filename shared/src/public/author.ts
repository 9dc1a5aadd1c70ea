import { z } from 'zod';
import { id, listOf, orNull, slug, webAddress } from './primitives.ts';

/** A byline: a name that readers see. It has no link to an account. */
export const author = z.object({
  id,
  name: z.string().min(1),
  slug,
  jobTitle: orNull(z.string()),
  bio: orNull(z.string()),
  photo: orNull(id),
  /** Every slug it was public under before, each a permanent redirect. */
  earlierSlugs: listOf(slug),
  links: listOf(z.object({ label: z.string().min(1), url: webAddress })),
});

export type Author = z.infer<typeof author>;
