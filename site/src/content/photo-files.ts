import { createHash } from 'node:crypto';
import type { Photo } from '@dateline/shared/public/photo.ts';
import { photoFilePath } from './routes.ts';

/** A file of a photo on the site; sizes in pixels. */
export interface PhotoFile {
  src: string;
  width: number;
  height: number;
}

export interface PhotoFiles {
  /** Narrowest first; never empty: the photo itself is the widest. */
  webp: PhotoFile[];
  /** Narrowest first; empty until the CMS has made them. */
  avif: PhotoFile[];
  /** For `src`: the widest WebP up to 1200 pixels, or the narrowest there is. */
  fallback: PhotoFile;
}

/** Where a file on the site comes from. */
export interface PhotoRendition extends PhotoFile {
  fileName: string;
  /** As the CMS gives it. */
  url: string;
  /** In bytes. */
  filesize: number;
  type: 'image/webp' | 'image/avif';
}

const fallbackWidth = 1200;

/** The files that pages use for a photo. */
export function photoFiles(photo: Photo): PhotoFiles {
  const renditions = photoRenditions(photo);
  const webp = renditions.filter(({ type }) => type === 'image/webp').map(toFile);
  const avif = renditions.filter(({ type }) => type === 'image/avif').map(toFile);
  const fallback = webp.findLast(({ width }) => width <= fallbackWidth) ?? webp[0];
  if (!fallback) throw new TypeError('A photo has at least its own file.');
  return { webp, avif, fallback };
}

/** Every file of a photo, by type and width; of two equally wide ones the first. */
export function photoRenditions(photo: Photo): PhotoRendition[] {
  const { w480, w800, w1200, w1600 } = photo.sizes;
  const { url, width, height, filesize } = photo;
  const sizes = [w480, w800, w1200, w1600].filter((size) => size !== null);
  const make = (type: PhotoRendition['type']) => (size: (typeof sizes)[number]) => {
    const extension = type === 'image/webp' ? 'webp' : 'avif';
    const version = hash([photo.id, photo.filename, size.url, String(size.filesize)]);
    const fileName = `${photo.id}-${version}-${size.width}.${extension}`;
    return { ...size, type, fileName, src: photoFilePath(fileName) };
  };
  return [
    ...byWidth([...sizes, { url, width, height, filesize }]).map(make('image/webp')),
    ...byWidth(photo.avif).map(make('image/avif')),
  ];
}

function byWidth<S extends { width: number }>(sizes: readonly S[]): S[] {
  const widths = new Set<number>();
  return sizes
    .filter(({ width }) => !widths.has(width) && widths.add(width))
    .toSorted((a, b) => a.width - b.width);
}

/**
 * A name changes with the file behind it, so that a file can be cached for ever. It does not change
 * with the words about a photo: a new caption must not make every reader load the photo again.
 */
function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
}

function toFile({ src, width, height }: PhotoRendition): PhotoFile {
  return { src, width, height };
}
