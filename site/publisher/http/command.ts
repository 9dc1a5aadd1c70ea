import { z } from 'zod';

/** What the publisher can be told to do, signed like a webhook. */
export const publisherCommand = z.discriminatedUnion('type', [
  /** Goes back this many releases and holds there until resumed. */
  z.object({
    type: z.literal('publisher.rollback'),
    data: z.object({ releases: z.int().min(1).max(100) }),
  }),
  z.object({ type: z.literal('publisher.resume') }),
  /** Looks for texts in all that it keeps, once what it heard of is live. */
  z.object({
    type: z.literal('publisher.search'),
    data: z.object({ texts: z.array(z.string().min(3).max(500)).min(1).max(100) }),
  }),
]);

export type PublisherCommand = z.infer<typeof publisherCommand>;

/** The publisher cannot do this now; the message says why and is the answer. */
export class CommandRefused extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'CommandRefused';
  }
}
