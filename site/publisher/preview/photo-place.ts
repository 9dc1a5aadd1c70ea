import { UnresolvedReference } from '../../src/cms/errors.ts';
import type { PageContent } from '../../src/content/content-reader.ts';
import { photoRenditions } from '../../src/content/photo-files.ts';
import { photoOf } from '../../src/content/photo-shelf.ts';

/** Where the CMS has the photo's file that the site calls `name`: `<photo>/<type>-<width>`; null for none. */
export function photoPlace(content: PageContent, name: string): string | null {
  try {
    const photo = content.document('photos', photoOf(name));
    const found = photoRenditions(photo).find(({ fileName }) => fileName === name);
    return found ? `${photo.id}/${found.type.slice('image/'.length)}-${found.width}` : null;
  } catch (error) {
    if (error instanceof UnresolvedReference) return null;
    throw error;
  }
}
