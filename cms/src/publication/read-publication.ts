import type { Payload } from 'payload';
import { changeLog, counterId } from '../change-log/change-log.ts';
import { isVisible } from '../change-log/visibility.ts';
import { env } from '../env.ts';
import { type LiveDocument, readLiveDocument } from './live-document.ts';
import { type DocumentKey, newestChange } from './newest-change.ts';
import { type Outcome, outcomeOfChange, unknownOutcome } from './outcome-of-change.ts';
import type { Publication } from './publication.ts';
import { publisherStanding } from './publisher-standing.ts';

/** A release takes less; of what waits longer the publisher is asked why. In milliseconds. */
const patience = 2000;

const noPublisher =
  'No publisher has reported yet. Readers see this once one runs, or once the site is built: npm run build:site.';

/** Where a document stands with readers: its newest change against what the publisher reported. */
export async function readPublication(payload: Payload, key: DocumentKey): Promise<Publication> {
  const [change, document, counter] = await Promise.all([
    newestChange(payload.db, key),
    readLiveDocument(payload.db, key),
    changeLog(payload.db).counters.findOne({ _id: counterId }),
  ]);
  const shown = change ? !/\.(?:withdrawn|vanished)$/.test(change.event) : isShown(key, document);
  if (!change && !shown) return neverSeen;
  const log = counter?.log ?? '';
  const outcome = change ? await outcomeOfChange(payload, change, log) : longSince;
  const isLate = outcome.state !== 'live' && (outcome.ago ?? 0) >= patience;
  const publisher = await publisherStanding(payload, log, { ask: isLate });
  const path = shown ? (outcome.path ?? pathOf(key, document)) : null;
  const place = { path, url: path && env.SITE_URL ? new URL(path, env.SITE_URL).href : null };
  if (!publisher.hasReported) {
    const message = publisher.problem ?? noPublisher;
    return { ...outcome, ...place, shown, state: 'waiting', message, publisher };
  }
  const message = outcome.message ?? (isLate ? publisher.problem : null);
  return { ...outcome, ...place, shown, message, publisher };
}

const neverSeen: Publication = {
  ...unknownOutcome,
  state: 'none',
  shown: false,
  url: null,
  publisher: { hasReported: false, reachable: null, lastReleaseAt: null, problem: null },
};

/** Readers see it, and the change log, which is pruned by age, no longer knows since when. */
const longSince: Outcome = { ...unknownOutcome, state: 'live' };

function isShown({ collection }: DocumentKey, document: LiveDocument | null): boolean {
  if (collection === 'site-settings') return true;
  return isVisible(collection, document ?? undefined);
}

/** Of an article it is known without the publisher. */
function pathOf({ collection }: DocumentKey, document: LiveDocument | null): string | null {
  if (collection !== 'articles' || !document?.slug) return null;
  return `/articles/${encodeURIComponent(document.slug)}/`;
}
