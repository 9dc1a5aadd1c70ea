import { z } from 'zod';
import { id, listOf, orNull, slug } from './primitives.ts';

export const section = z.object({
  id,
  name: z.string().min(1),
  slug,
  description: orNull(z.string()),
  /** Every slug it was public under before, each a permanent redirect. */
  earlierSlugs: listOf(slug),
  /** Sections are listed in this order, smallest first. */
  order: z.number(),
});

export type Section = z.infer<typeof section>;
