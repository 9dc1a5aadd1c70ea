import { z } from 'zod';
import { id, instant, orNull } from './primitives.ts';

/** An approved comment of a reader. `article` may be one that readers can't see any more. */
export const comment = z.object({
  id,
  article: id,
  /** As the reader gave it; null for an unnamed one. */
  name: orNull(z.string()),
  text: z.string().min(1),
  createdAt: instant,
});

export type Comment = z.infer<typeof comment>;
