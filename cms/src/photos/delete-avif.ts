import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { CollectionAfterDeleteHook } from 'payload';
import { photoFolder } from './photo-folder.ts';

/** Payload removes the files it made; these are ours. */
export const deleteAvif: CollectionAfterDeleteHook = async ({ doc }) => {
  for (const { filename } of doc.avif ?? []) {
    await rm(path.join(photoFolder, path.basename(filename)), { force: true });
  }
};
