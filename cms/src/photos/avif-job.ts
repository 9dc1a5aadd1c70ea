import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { photoWidths } from '@dateline/shared/public/photo.ts';
import type { CollectionAfterChangeHook, TaskConfig, Where } from 'payload';
import sharp from 'sharp';
import { photoFolder } from './photo-folder.ts';

/** AVIF takes 10 to 20 times as long as WebP: it is made after the upload, not while one waits. */
export const encodeAvif: TaskConfig<'encodeAvif'> = {
  slug: 'encodeAvif',
  label: 'Make AVIF files of a photo',
  inputSchema: [{ name: 'photo', type: 'text', required: true }],
  retries: 2,
  handler: async ({ input, req }) => {
    const photo = await req.payload.findByID({
      collection: 'photos',
      id: input.photo,
      depth: 0,
      disableErrors: true,
      req,
    });
    if (!photo?.filename || !photo.width || photo.avif?.length) return { output: {} };
    const widths = photoWidths.filter((width) => width <= (photo.width ?? 0));
    const avif = [];
    for (const width of widths) avif.push(await encode(photo.id, photo.filename, width));
    // Written past Payload's operation: nobody edited the photo, so no version and no new draft.
    // Only for the file that was read: a new one may have come meanwhile, with a job of its own.
    const { id, filename } = photo;
    const where: Where = { and: [{ id: { equals: id } }, { filename: { equals: filename } }] };
    await req.payload.db.updateOne({ collection: 'photos', where, data: { avif }, req });
    return { output: {} };
  },
};

/** Queues the job whenever the photo's file has none of its AVIF files yet. */
export const queueAvif: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (!doc.filename || doc.avif?.length > 0) return doc;
  await req.payload.jobs.queue({ task: 'encodeAvif', input: { photo: doc.id }, req });
  return doc;
};

async function encode(id: string, filename: string, width: number) {
  const name = `${path.parse(filename).name}-${width}.avif`;
  const target = path.join(photoFolder, name);
  const { height } = await sharp(path.join(photoFolder, filename))
    .resize({ width })
    .avif({ quality: 55, effort: 3 })
    .toFile(target);
  const { size } = await stat(target);
  const url = `/api/photos/${id}/avif/${width}`;
  // Without an id of its own, Payload makes up another one each time the row is read.
  return {
    id: randomBytes(12).toString('hex'),
    width,
    height,
    filesize: size,
    filename: name,
    url,
  };
}
