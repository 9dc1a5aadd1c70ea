import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Photo } from '@dateline/shared/payload-types.ts';
import type { PayloadRequest } from 'payload';
import { isVisible, type Visibility } from '../change-log/visibility.ts';
import { liveDocument } from '../database/live-document.ts';
import { photoFolder } from '../photos/photo-folder.ts';

export interface PhotoFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** MIME type. */
  type: string;
}

/** What a preview asks for: `webp-800`. */
const rendition = /^(webp|avif)-(\d{1,5})$/;

/** Whether readers can see the photo. */
export async function isPublicPhoto(req: PayloadRequest, id: string): Promise<boolean> {
  const live = await liveDocument<Visibility>('photos', id, req);
  return isVisible('photos', live ?? undefined);
}

/**
 * One file of a photo as the site names it in a preview; null if there is none.
 *
 * @param draft whether its newest version counts, or the published one
 */
export async function photoFile(
  req: PayloadRequest,
  { id, name, draft }: { id: string; name: string; draft: boolean },
): Promise<PhotoFile | null> {
  const [, type, width] = rendition.exec(name) ?? [];
  if (!type || !width) return null;
  const photo = await req.payload.findByID({
    collection: 'photos',
    id,
    draft,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  });
  const filename = photo && fileOf(photo, type, Number(width));
  if (!filename) return null;
  const bytes = await readFile(path.join(photoFolder, path.basename(filename)));
  return { bytes: new Uint8Array(bytes), type: `image/${type}` };
}

/** Of two files of one width the smaller size counts, as on the site. */
function fileOf(photo: Photo, type: string, width: number): string | null | undefined {
  if (type === 'avif') return photo.avif?.find((each) => each.width === width)?.filename;
  const { w480, w800, w1200, w1600 } = photo.sizes ?? {};
  return [w480, w800, w1200, w1600, photo].find((each) => each?.width === width)?.filename;
}
