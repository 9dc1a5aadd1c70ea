import type { Change } from '../follow/change-feed.ts';
import type { Metrics } from '../http/metrics.ts';
import type { PublisherStatus } from '../http/status.ts';
import type { Logger } from '../logger.ts';
import { type PagePlan, writtenPages } from '../render/plan-pages.ts';

/** A release that is live. Spans are in milliseconds, moments in milliseconds since 1970. */
export interface Released {
  id: string;
  cursor: string;
  plan: PagePlan;
  /** How many pages are still to be made anew by releases to come. */
  due: number;
  changes: readonly Change[];
  /** When the publisher was told that there is something; null where it looked by itself. */
  heardAt: number | null;
  feedMs: number;
  renderMs: number;
  releaseMs: number;
  /** From the look at the feed until it was live. */
  milliseconds: number;
}

/** Writes a release into metrics and log; gives what the status says of it. */
export function reportRelease(
  { metrics, logger }: { metrics: Metrics; logger: Logger },
  release: Released,
): NonNullable<PublisherStatus['lastRelease']> {
  const { id, cursor, plan, changes, heardAt, milliseconds } = release;
  const written = writtenPages(plan).length;
  const removed = plan.removed.length;
  const unchanged = plan.made.length - written;
  metrics.released({ seconds: milliseconds / 1000, written, removed, unchanged });
  logger.info(
    {
      release: id,
      cursor,
      requests: [...new Set(changes.flatMap(({ request }) => request ?? []))],
      heardAt,
      feedMs: round(release.feedMs),
      renderMs: round(release.renderMs),
      releaseMs: round(release.releaseMs),
      written,
      removed,
      unchanged,
      due: release.due,
    },
    'released',
  );
  const at = new Date().toISOString();
  return { id, at, milliseconds: round(milliseconds), written, removed };
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
