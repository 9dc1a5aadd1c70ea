import { z } from 'zod';
import { id, orNull, slug } from './primitives.ts';

export const section = z.object({
  id,
  name: z.string().min(1),
  slug,
  description: orNull(z.string()),
  /** Sections are listed in this order, smallest first. */
  order: z.number(),
});

export type Section = z.infer<typeof section>;
