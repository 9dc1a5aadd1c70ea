import type { Payload } from 'payload';
import { changeLog, counterId } from '../change-log/change-log.ts';
import { env } from '../env.ts';
import { liveUpTo, newestReceipt } from '../receipts/find-receipts.ts';
import { askPublisher } from './ask-publisher.ts';
import type { Publication } from './publication.ts';

/** What keeps the site from being up to date. */
export interface PublisherNotice {
  /** What is wrong and what to do. */
  problem: string;
  culprit: Publication['culprit'];
  /** When the oldest change was saved that is not live; null if all is. */
  waitingSince: Date | null;
}

/** A publisher is right within a minute, even if it hears of nothing. In milliseconds. */
const tolerable = 60_000;

const noReport =
  'The publisher has not said that they are live. They go live by themselves once it can release again: tell whoever runs Dateline.';

/**
 * What the desk has to know of the publisher: that it refuses, is silent, or is behind. Null if all is
 * well, and where no publisher was ever set up.
 */
export async function publisherNotice(payload: Payload): Promise<PublisherNotice | null> {
  const { db } = payload;
  const counter = await changeLog(db).counters.findOne({ _id: counterId });
  const log = counter?.log ?? '';
  const [newest, live, answer] = await Promise.all([
    newestReceipt(db, log, 'all'),
    liveUpTo(db, log),
    askPublisher(payload),
  ]);
  if (!newest && !env.PUBLISHER_URL) return null;
  const waitingSince = await oldestWaiting(payload, live ?? 0);
  if (newest?.errorMessage) {
    const { errorMessage, errorCollection, errorDocument } = newest;
    const culprit =
      errorCollection && errorDocument ? { collection: errorCollection, id: errorDocument } : null;
    return { problem: errorMessage, culprit, waitingSince };
  }
  const isLate = waitingSince !== null && Date.now() - waitingSince.getTime() > tolerable;
  if (answer.problem && (isLate || !answer.isStarting)) {
    return { problem: answer.problem, culprit: null, waitingSince };
  }
  return isLate ? { problem: noReport, culprit: null, waitingSince } : null;
}

async function oldestWaiting({ db }: Payload, live: number): Promise<Date | null> {
  const { rows } = changeLog(db);
  // A number is given after the commit, and in the order of saving but for a moment.
  const oldest =
    (await rows.findOne({ number: { $gt: live } }, { sort: { number: 1 } })) ??
    (await rows.findOne({ number: null }, { sort: { at: 1 } }));
  return oldest?.at ?? null;
}
