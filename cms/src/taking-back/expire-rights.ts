import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { inTransaction } from '../database/in-transaction.ts';
import { liveDocument } from '../database/live-document.ts';
import { isOut } from '../hooks/remember-live.ts';
import { referencesOf } from '../references/references-of.ts';
import { takenBackNow } from './taken-back-field.ts';
import { withoutPhoto } from './without-photo.ts';

interface Photo {
  id: string;
  alt?: string;
  expires?: string | null;
}

/**
 * Takes every photo whose rights have ended off the site: out of the published documents that show it,
 * which stay without it, and unpublishes it, each photo in one transaction. Any process may do it at any
 * time: of two that meet, the second finds nothing to do. Gives the photos' ids.
 */
export async function expireRights(payload: Payload, now: Date): Promise<string[]> {
  const { docs } = await payload.db.find<Photo>({
    collection: 'photos',
    where: { and: [{ _status: { equals: 'published' } }, ended(now)] },
    pagination: false,
    limit: 0,
  });
  const expired: string[] = [];
  for (const { id } of docs) {
    const isDone = await inTransaction(payload.db, async (transaction) => {
      const req = await createLocalReq({ req: { transactionID: transaction.id } }, payload);
      return expire(id, now, req);
    });
    if (isDone) expired.push(id);
  }
  if (expired.length > 0) {
    const msg = 'Rights have ended: these photos left the site.';
    payload.logger.warn({ photos: expired, msg });
  }
  return expired;
}

function ended(now: Date) {
  return { expires: { less_than_equal: now.toISOString() } };
}

async function expire(id: string, now: Date, req: PayloadRequest): Promise<boolean> {
  const { payload } = req;
  const photo = await liveDocument<Photo>('photos', id, req);
  if (!photo?.expires || !isOut(photo) || new Date(photo.expires) > now) return false;
  for (const { config } of Object.values(payload.collections)) {
    if (!config.flattenedFields.some(({ name }) => name === 'references')) continue;
    const { docs } = await payload.db.find<Shown>({
      collection: config.slug,
      where: {
        and: [{ references: { equals: `photos:${id}` } }, { _status: { equals: 'published' } }],
      },
      pagination: false,
      limit: 0,
      req,
    });
    for (const doc of docs) await takeOut(config, doc, photo, req);
  }
  await payload.update({ collection: 'photos', id, data: { _status: 'draft' }, depth: 0, req });
  return true;
}

interface Shown extends Record<string, unknown> {
  id: string;
  takenBack?: object[] | null;
}

type Config = PayloadRequest['payload']['collections']['articles']['config'];

/**
 * What is out changes past Payload's operations: an update would publish or bury a draft that waits over
 * it. That draft stays as it is, and is not published before its writer has taken the photo out.
 */
async function takeOut(
  { slug, flattenedFields }: Pick<Config, 'slug' | 'flattenedFields'>,
  doc: Shown,
  photo: Photo,
  req: PayloadRequest,
): Promise<void> {
  const { db } = req.payload;
  const change = (before: Record<string, unknown>) => {
    const fields = withoutPhoto(flattenedFields, before, photo.id);
    const note = takenBackNow('rights of a photo ended', null, photo.alt ?? null);
    const noted = flattenedFields.some(({ name }) => name === 'takenBack')
      ? { takenBack: [...(Array.isArray(before.takenBack) ? before.takenBack : []), note] }
      : {};
    const references = referencesOf(flattenedFields, { ...before, ...fields });
    return { ...fields, ...noted, references, updatedAt: new Date().toISOString() };
  };
  await db.updateOne({ collection: slug, id: doc.id, data: change(doc), req });
  const { docs: versions } = await db.findVersions<Record<string, unknown>>({
    collection: slug,
    where: { and: [{ parent: { equals: doc.id } }, { latest: { equals: true } }] },
    pagination: false,
    limit: 1,
    req,
  });
  const [newest] = versions;
  if (newest?.version._status !== 'published') return;
  const version = { ...newest.version, ...change(newest.version) };
  await db.updateVersion({
    collection: slug,
    id: newest.id,
    versionData: { ...newest, version, updatedAt: version.updatedAt },
    req,
  });
}
