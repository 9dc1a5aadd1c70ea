import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload';
import { refuseTransaction } from '../change-log/change-committed.ts';
import { shownBy } from '../references/shown-by.ts';
import { isRetracted } from '../taking-back/is-retracted.ts';
import { isOut, liveAfter, liveBefore } from './remember-live.ts';

/**
 * What a published page shows can't be unpublished or put into the trash: the error takes the whole
 * transaction back.
 *
 * @throws {APIError} 409, naming the documents that show it
 */
export const keepWhatIsShown: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const wasOut = isOut(liveBefore(collection.slug, doc.id, req));
  if (!wasOut || isOut(await liveAfter(collection.slug, doc.id, req))) return doc;
  // Links to a retracted article lead to its notice.
  if (collection.slug === 'articles' && (await isRetracted(doc.id, req))) return doc;
  await refuseIfShown(`${collection.slug}:${doc.id}`, req);
  return doc;
};

/** The same for deleting for good. */
export const deleteNothingShown: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  if (collection.slug === 'articles' && (await isRetracted(String(id), req))) return;
  await refuseIfShown(`${collection.slug}:${id}`, req);
};

async function refuseIfShown(reference: string, req: PayloadRequest): Promise<void> {
  const titles = await shownBy(reference, req);
  if (titles.length === 0) return;
  const sentence = `Published pages still show this: ${titles.join(', ')}. Take it out there first.`;
  await refuseTransaction(req, new APIError(sentence, 409, { shownBy: titles }, true));
}
