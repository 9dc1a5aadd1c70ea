import type { Payload } from 'payload';
import { APIError } from 'payload';
import { inTransaction } from '../database/in-transaction.ts';

interface Report {
  id: string;
  photosPending?: string[] | null;
  photosPurged?: number | null;
  photosKept?: string[] | null;
  photoFiles?: string[] | null;
}

/**
 * Deletes the photos that a report says are still to go, one by one; one that something came to use
 * meanwhile is kept. Whoever was interrupted goes on at the next start.
 */
export async function finishVanishing(
  payload: Payload,
  report: string,
): Promise<{ photosPurged: number; photosKept: string[] }> {
  const { db } = payload;
  const found = await db.findOne<Report>({
    collection: 'vanishings',
    where: { id: { equals: report } },
  });
  let purged = found?.photosPurged ?? 0;
  const kept = [...(found?.photosKept ?? [])];
  const files = [...(found?.photoFiles ?? [])];
  const pending = [...(found?.photosPending ?? [])];
  for (let id = pending.shift(); id !== undefined; id = pending.shift()) {
    const names = await fileNames(payload, id);
    if (names.length > 0) {
      if (await deletePhoto(payload, id)) purged += 1;
      else kept.push(id);
      files.push(...(kept.includes(id) ? [] : names));
    }
    await db.updateOne({
      collection: 'vanishings',
      id: report,
      data: { photosPending: pending, photosPurged: purged, photosKept: kept, photoFiles: files },
    });
  }
  return { photosPurged: purged, photosKept: kept };
}

/** Goes on with every vanishing that was interrupted. */
export async function finishVanishings(payload: Payload): Promise<void> {
  const { docs } = await payload.db.find<Report>({
    collection: 'vanishings',
    where: { photosPending: { exists: true } },
    pagination: false,
    limit: 0,
  });
  for (const { id, photosPending } of docs) {
    if (photosPending?.length) await finishVanishing(payload, id);
  }
}

async function deletePhoto(payload: Payload, id: string): Promise<boolean> {
  try {
    // Its AVIF files may be on their way: such a meeting is no reason to begin the vanishing again.
    await inTransaction(payload.db, ({ id: transactionID }) =>
      payload.delete({ collection: 'photos', id, trash: true, depth: 0, req: { transactionID } }),
    );
    return true;
  } catch (error) {
    // Something shows it by now.
    if (error instanceof APIError && error.status === 409) return false;
    throw error;
  }
}

/** Names of the photo's files; none where there is no such photo any more. */
async function fileNames(payload: Payload, id: string): Promise<string[]> {
  const photo = await payload.findByID({
    collection: 'photos',
    id,
    depth: 0,
    trash: true,
    disableErrors: true,
  });
  if (!photo) return [];
  const sizes = Object.values(photo.sizes ?? {}).map((size) => size?.filename);
  const avif = (photo.avif ?? []).map(({ filename }) => filename);
  return [photo.filename, ...sizes, ...avif].filter((name) => typeof name === 'string');
}
