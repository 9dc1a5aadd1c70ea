import sharp, { type Metadata } from 'sharp';
import { formatOfPhoto } from './format-of-photo.ts';
import { maxPhotoBytes, maxPhotoPixels } from './limits.ts';
import { refusedPhoto } from './refused-photo.ts';

/**
 * Looks at a file's size, signature and header, before anything of it is decoded, and gives the
 * header. Moving pictures count with all their frames.
 *
 * @throws {APIError} 400, if it is too big, or no JPEG, PNG, WebP or AVIF by its content
 */
export async function checkPhoto(file: Buffer): Promise<Metadata> {
  if (file.length > maxPhotoBytes) {
    throw refusedPhoto(
      `The file has ${(file.length / 1024 / 1024).toFixed(1)} MiB; photos may have 20 MiB. Save it smaller and try again.`,
      'bytes',
    );
  }
  const format = formatOfPhoto(file);
  if (format === 'heic') {
    throw refusedPhoto(
      'This is a HEIC photo, which can’t be read here. Export it as JPEG and upload that.',
      'format',
    );
  }
  const header = format && (await readHeader(file));
  if (!header || header.format !== (format === 'avif' ? 'heif' : format)) {
    throw refusedPhoto(
      'This is no photo by its content, whatever its name says. Photos are JPEG, PNG, WebP or AVIF.',
      'format',
    );
  }
  refuseManyPixels(header);
  return header;
}

function refuseManyPixels({ width, height, pageHeight, pages = 1 }: Metadata): void {
  const frame = width * (pageHeight ?? height);
  if (frame * pages <= maxPhotoPixels) return;
  const frames = pages > 1 ? `, ${pages} times` : '';
  throw refusedPhoto(
    `The photo has ${Math.round((frame * pages) / 1e6)} megapixels (${width} × ${pageHeight ?? height}${frames}); 50 is the most. Save it smaller and try again.`,
    'pixels',
  );
}

async function readHeader(file: Buffer): Promise<Metadata | null> {
  try {
    return await sharp(file, { limitInputPixels: false }).metadata();
  } catch {
    // sharp throws for whatever it does not know as a picture.
    return null;
  }
}
