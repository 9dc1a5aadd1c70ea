/** How the publisher is, for its health answer and its metrics. */
export interface PublisherStatus {
  /** `held`: stopped by a command. `refusing`: the last release would have harmed the site. */
  state: (typeof publisherStates)[number];
  /** What is live: the last change of the feed that readers see; null before the first release. */
  cursor: string | null;
  /** Seconds for which a change, or a feed that cannot be read, waits; 0 when all is live. */
  lagSeconds: number;
  lastRelease: ReleaseSummary | null;
  /** What is wrong and what to do, one sentence; null if all is well. */
  problem: string | null;
  /** Documents in the snapshot, by collection. */
  documents: Readonly<Record<string, number>>;
}

export interface ReleaseSummary {
  id: string;
  /** ISO 8601. */
  at: string;
  milliseconds: number;
  /** Pages. */
  written: number;
  removed: number;
}

export const publisherStates = ['starting', 'following', 'releasing', 'held', 'refusing'] as const;

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
