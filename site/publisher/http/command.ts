import { z } from 'zod';

/** What the publisher can be told to do, signed like a webhook. */
export const publisherCommand = z.discriminatedUnion('type', [
  /** Goes back this many releases and holds there until resumed. */
  z.object({
    type: z.literal('publisher.rollback'),
    data: z.object({ releases: z.int().min(1).max(100) }),
  }),
  z.object({ type: z.literal('publisher.resume') }),
]);

export type PublisherCommand = z.infer<typeof publisherCommand>;

/** The publisher cannot do this now; the message says why and is the answer. */
export class CommandRefused extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'CommandRefused';
  }
}
