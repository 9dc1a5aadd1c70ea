import sharp from 'sharp';
import { maxPhotoBytes, maxPhotoPixels, maxPhotoSide, photoFormats } from './limits.ts';
import { refusedPhoto } from './refused-photo.ts';

/**
 * Draws a photo anew as WebP, upright and at most 2560 pixels a side, so that no GPS, serial number,
 * owner name or thumbnail of the file that came in survives. Size and pixels are read from the
 * header, before anything is decoded.
 *
 * @throws {APIError} 400, if it is too big, or no JPEG, PNG, WebP or AVIF by its content
 */
export async function reEncode(file: Buffer): Promise<Buffer> {
  if (file.length > maxPhotoBytes) {
    throw refusedPhoto(
      `The file has ${(file.length / 1024 / 1024).toFixed(1)} MiB; photos may have 20 MiB. Save it smaller and try again.`,
      'bytes',
    );
  }
  await refuseByHeader(file);
  try {
    return await sharp(file, { limitInputPixels: maxPhotoPixels, failOn: 'error' })
      .autoOrient()
      .resize({
        width: maxPhotoSide,
        height: maxPhotoSide,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .webp({ quality: 88 })
      .toBuffer();
  } catch (error) {
    throw refusedPhoto(
      `The photo can't be read to its end (${messageOf(error)}). Export it again and try once more.`,
      'broken',
    );
  }
}

async function refuseByHeader(file: Buffer): Promise<void> {
  const header = file.length > 0 ? await readHeader(file) : null;
  if (!header || !photoFormats.some((format) => format === header.format)) {
    throw refusedPhoto(
      `This is ${header ? `a file of type ${header.format}` : 'no photo'} by its content. Photos are JPEG, PNG, WebP or AVIF.`,
      'format',
    );
  }
  const pixels = (header.width ?? 0) * (header.height ?? 0);
  if (pixels > maxPhotoPixels) {
    throw refusedPhoto(
      `The photo has ${Math.round(pixels / 1e6)} megapixels (${header.width} × ${header.height}); 50 is the most. Save it smaller and try again.`,
      'pixels',
    );
  }
}

async function readHeader(file: Buffer) {
  try {
    return await sharp(file, { limitInputPixels: false }).metadata();
  } catch {
    // sharp throws for whatever it does not know as a picture.
    return null;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
}
