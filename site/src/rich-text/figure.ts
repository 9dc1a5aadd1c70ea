import { escapeHtml } from '@dateline/shared/escape-html.ts';
import type { Photo } from '@dateline/shared/public/photo.ts';
import { type PhotoFile, photoFiles } from '../content/photo-files.ts';

/** The width of the text column, in which photos of a body stand. */
const sizes = '(min-width: 44rem) 42rem, 100vw';

/** A photo in a body: picture, caption and credit; `base` is the site's address in a feed, else ''. */
export function figure(photo: Photo, base: string): string {
  const { webp, avif, fallback } = photoFiles(photo);
  const source = (type: string, files: readonly PhotoFile[]) =>
    files.length === 0
      ? ''
      : `<source type="${type}" srcset="${srcset(files, base)}" sizes="${sizes}">`;
  const loading = base === '' ? ' loading="lazy" decoding="async"' : '';
  const image =
    `<img src="${escapeHtml(base + fallback.src)}" alt="${escapeHtml(photo.alt)}"` +
    ` width="${fallback.width}" height="${fallback.height}"${loading}>`;
  const caption = photo.caption === null ? '' : `${escapeHtml(photo.caption)} `;
  return (
    `<figure class="photo"><picture>${source('image/avif', avif)}${source('image/webp', webp)}${image}</picture>` +
    `<figcaption>${caption}<span class="photo-credit">${escapeHtml(photo.credit)}</span></figcaption></figure>`
  );
}

function srcset(files: readonly PhotoFile[], base: string): string {
  return files.map(({ src, width }) => `${escapeHtml(base + src)} ${width}w`).join(', ');
}
