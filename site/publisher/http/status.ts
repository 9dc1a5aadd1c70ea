import { z } from 'zod';

export const publisherStates = ['starting', 'following', 'releasing', 'held', 'refusing'] as const;

const releaseSummary = z.object({
  id: z.string(),
  /** ISO 8601. */
  at: z.string(),
  milliseconds: z.number(),
  /** Pages. */
  written: z.number(),
  removed: z.number(),
});

const publisherStatus = z.object({
  /** `held`: stopped by a command. `refusing`: the last release would have harmed the site. */
  state: z.enum(publisherStates),
  /** What is live: the last change of the feed that readers see; null before the first release. */
  cursor: z.string().nullable(),
  /** Seconds for which a change, or a feed that cannot be read, waits; 0 when all is live. */
  lagSeconds: z.number(),
  lastRelease: releaseSummary.nullable(),
  /** Pages that are older than the content, and are made anew by releases to come. */
  pagesDue: z.number(),
  /** What is wrong and what to do, one sentence; null if all is well. */
  problem: z.string().nullable(),
  /** Documents in the snapshot, by collection. */
  documents: z.record(z.string(), z.number()),
});

/** What `GET /health` answers. */
export const publisherHealth = publisherStatus.extend({
  ok: z.boolean(),
  /** What is not well, one sentence; null if all is. */
  message: z.string().nullable(),
});

/** How the publisher is, for its health answer and its metrics. */
export type PublisherStatus = Readonly<z.infer<typeof publisherStatus>>;
export type PublisherHealth = Readonly<z.infer<typeof publisherHealth>>;

/** The publisher is right within a minute even if every webhook is lost; beyond, something is wrong. */
const tolerableLag = 60;

/** Null if all is well, otherwise a sentence that says what is not. */
export function whatIsWrong({ state, lagSeconds, problem }: PublisherStatus): string | null {
  if (state === 'starting') return problem ?? 'The publisher is starting.';
  if (state === 'held') return problem ?? 'The publisher is held: resume it to publish what waits.';
  if (state === 'refusing') return problem ?? 'The publisher refuses to release; its log says why.';
  if (lagSeconds <= tolerableLag) return null;
  return problem ?? `The site is ${Math.round(lagSeconds)} seconds behind the CMS.`;
}
