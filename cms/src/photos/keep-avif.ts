import type { Photo } from '@dateline/shared/payload-types.ts';
import type { CollectionBeforeChangeHook } from 'payload';
import { liveDocument } from '../database/live-document.ts';

/**
 * The list of AVIF files belongs to the stored file, not to a revision: it is taken from the live
 * document, and starts empty with a new file.
 */
export const keepAvif: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (!originalDoc) return { ...data, avif: [] };
  const live = await liveDocument<Photo>('photos', originalDoc.id, req);
  const filename = data.filename ?? originalDoc.filename;
  const filesize = data.filesize ?? originalDoc.filesize;
  const sameFile = live?.filename === filename && live?.filesize === filesize;
  return { ...data, avif: sameFile ? (live?.avif ?? []) : [] };
};
