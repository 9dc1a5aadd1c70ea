import type { Photo } from '@dateline/shared/payload-types.ts';
import type { CollectionBeforeChangeHook } from 'payload';
import { liveBefore } from '../hooks/remember-live.ts';

/**
 * The list of AVIF files belongs to the stored file, not to a revision: it is taken from the live
 * document, and starts empty with a new file.
 */
export const keepAvif: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const live = liveBefore<Photo>('photos', originalDoc?.id, req);
  const filename = data.filename ?? originalDoc?.filename;
  return { ...data, avif: live?.filename === filename ? (live?.avif ?? []) : [] };
};
