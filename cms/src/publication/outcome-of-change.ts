import type { Payload } from 'payload';
import type { LoggedChange } from '../change-log/change-log.ts';
import { failureAt, receiptThatReleased } from '../receipts/find-receipts.ts';
import type { Publication } from './publication.ts';

/** What became of a change, by the receipts. */
export interface Outcome
  extends Pick<
    Publication,
    'since' | 'ago' | 'milliseconds' | 'pages' | 'path' | 'message' | 'culprit'
  > {
  state: 'live' | 'publishing' | 'failed';
}

/** Nothing is known of when or how. */
export const unknownOutcome = {
  since: null,
  ago: null,
  milliseconds: null,
  pages: null,
  path: null,
  message: null,
  culprit: null,
};

/** @param log the change log that the change is in */
export async function outcomeOfChange(
  { db }: Payload,
  { collection, document, at, number }: LoggedChange,
  log: string,
): Promise<Outcome> {
  const waiting: Outcome = { ...unknownOutcome, state: 'publishing', ...moment(at) };
  // What has no number yet, no publisher has heard of.
  if (number === null) return waiting;
  const release = await receiptThatReleased(db, { log, number }, { collection, id: document });
  if (release) {
    const { releasedAt, documents = [] } = release;
    return {
      ...unknownOutcome,
      state: 'live',
      ...moment(releasedAt),
      // The publisher's clock may be behind.
      milliseconds: Math.max(0, releasedAt.getTime() - at.getTime()),
      pages: documents[0]?.pages ?? null,
      path: documents[0]?.path ?? null,
    };
  }
  const failure = await failureAt(db, { log, number });
  if (!failure) return waiting;
  const { errorMessage, errorCollection, errorDocument } = failure;
  const isOther = errorCollection && errorDocument && errorDocument !== document;
  return {
    ...waiting,
    state: 'failed',
    message: errorMessage,
    culprit: isOther ? { collection: errorCollection, id: errorDocument } : null,
  };
}

function moment(date: Date): Pick<Outcome, 'since' | 'ago'> {
  return { since: date.toISOString(), ago: Math.max(0, Date.now() - date.getTime()) };
}
