import { z } from 'zod';

/** What the CMS reads of the answer of the publisher's `GET /health`, which has status 503 if all is not well. */
export const publisherHealth = z.object({
  ok: z.boolean(),
  state: z.string(),
  /** What is wrong and what to do; null if all is well. */
  message: z.string().nullable(),
});

export type PublisherHealth = z.infer<typeof publisherHealth>;
