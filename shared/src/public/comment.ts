import { z } from 'zod';
import { id, instant, orNull } from './primitives.ts';

/** An approved comment of a reader on an article that is out; while one is read, `article` may go. */
export const comment = z.object({
  id,
  article: id,
  /** As the reader gave it; null for an unnamed one. */
  name: orNull(z.string()),
  text: z.string().min(1),
  createdAt: instant,
});

export type Comment = z.infer<typeof comment>;
