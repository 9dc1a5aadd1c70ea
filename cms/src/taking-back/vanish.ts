import { APIError, type PayloadRequest } from 'payload';
import { writeRows } from '../change-log/write-rows.ts';
import { liveDocument } from '../database/live-document.ts';
import { receiptsOf } from '../receipts/stored-receipts.ts';
import { shownBy } from '../references/shown-by.ts';
import { deliveriesOf } from '../webhooks/documents.ts';
import { finishVanishing } from './finish-vanishing.ts';
import { photosOnlyOf } from './photos-only-of.ts';
import { textsOf } from './texts-of.ts';
import { withTransaction } from './with-transaction.ts';

export interface Vanished {
  /** Id of the report. */
  report: string;
  /** By what to look for it now; kept nowhere. */
  texts: string[];
  photosPurged: number;
  photosKept: string[];
}

/**
 * Deletes an article with all that was kept of it, in one transaction: revisions, comments, notice,
 * preview links, history and hours of the desk, what receipts and deliveries say of it. Then the photos go that only it used; their files are deleted before
 * a commit, so that they come after this one, and the report remembers which are still to go.
 *
 * @param slug as the admin typed it
 * @throws {APIError} 404 if there is none, 400 if the slug is another, 409 if published pages link to it
 */
export async function vanish(req: PayloadRequest, id: string, slug: string): Promise<Vanished> {
  const { report, texts } = await withTransaction(req, async (within) => {
    const { payload, user } = within;
    const revisions = await revisionsOf(within, id, slug);
    const { only, shared } = await photosOnlyOf(id, revisions, within);
    await deleteAround(within, id);
    await payload.delete({ collection: 'articles', id, trash: true, depth: 0, req: within });
    const transaction = String(await within.transactionID);
    const session = payload.db.sessions[transaction];
    if (!session) throw new Error('It vanishes in one transaction.');
    const change = { collection: 'articles', document: id, kind: 'vanished' } as const;
    await writeRows(payload.db, [change], { id: transaction, session }, within);
    const data = {
      article: id,
      at: new Date().toISOString(),
      byName: user?.collection === 'users' ? user.name : null,
      photosPending: only,
      photosKept: shared,
      photosPurged: 0,
    };
    const made = await payload.db.create({ collection: 'vanishings', data, req: within });
    return { report: String(made.id), texts: textsOf(revisions) };
  });
  const { photosPurged, photosKept } = await finishVanishing(req.payload, report);
  return { report, texts, photosPurged, photosKept };
}

/** What there is and was of it. */
async function revisionsOf(
  req: PayloadRequest,
  id: string,
  slug: string,
): Promise<Record<string, unknown>[]> {
  const live = await liveDocument<Record<string, unknown>>('articles', id, req);
  if (!live) throw new APIError('There is no such article.', 404, null, true);
  if (live.slug !== slug) {
    throw new APIError(
      `Type the web address of the article to confirm: “${live.slug}”.`,
      400,
      null,
      true,
    );
  }
  const titles = await shownBy(`articles:${id}`, req);
  if (titles.length > 0) {
    const sentence = `Published pages still link to this: ${titles.join(', ')}. Take the links out first.`;
    throw new APIError(sentence, 409, { shownBy: titles }, true);
  }
  const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
    collection: 'articles',
    where: { parent: { equals: id } },
    pagination: false,
    limit: 0,
    req,
  });
  return [{ ...live }, ...docs.map(({ version }) => version)];
}

/**
 * All that was kept because of it, in other collections. Who has it open, `payload-locked-documents`,
 * Payload's delete forgets outside the transaction: done here as well, the two would wait for each other.
 */
async function deleteAround(req: PayloadRequest, id: string): Promise<void> {
  const { db } = req.payload;
  await db.deleteMany({ collection: 'comments', where: { article: { equals: id } }, req });
  await db.deleteMany({ collection: 'retractions', where: { id: { equals: id } }, req });
  // Their titles are its headline.
  await db.deleteMany({ collection: 'preview-links', where: { document: { equals: id } }, req });
  await db.deleteMany({
    collection: 'payload-jobs',
    where: { 'input.article': { equals: id } },
    req,
  });
  const session = db.sessions[String(await req.transactionID)];
  // The address of its page is made of its headline.
  await receiptsOf(db).updateMany(
    { 'documents.id': id },
    { $pull: { documents: { id } } },
    { session },
  );
  await receiptsOf(db).updateMany(
    { errorDocument: id, errorMessage: { $ne: null } },
    { $set: { errorMessage: 'A story that has vanished since.', errorDocument: null } },
    { session },
  );
  // What waits carries no content, and a follower needs to hear it.
  await deliveriesOf(req.payload).deleteMany(
    { documentId: id, status: { $ne: 'waiting' } },
    { session },
  );
}
