import sharp from 'sharp';
import { maxPhotoPixels, maxPhotoSide } from './limits.ts';
import { refusedPhoto } from './refused-photo.ts';

/** A photo of 50 megapixels takes two to four seconds. */
const patienceSeconds = 30;

let last: Promise<unknown> = Promise.resolve();

/**
 * Draws a photo anew as WebP, upright, in sRGB and at most 2560 pixels a side, so that no GPS, serial
 * number, owner name, thumbnail or colour profile of the file that came in survives. One photo at a
 * time, so that many uploads at once take the memory of one.
 *
 * @param file one that `check-photo` let pass
 * @throws {APIError} 400, if it is broken
 */
export function reEncode(file: Buffer): Promise<Buffer> {
  const drawn = last.then(() => draw(file));
  // The next one waits for this one, whether it goes well or not.
  last = drawn.catch(() => {});
  return drawn;
}

async function draw(file: Buffer): Promise<Buffer> {
  try {
    return await sharp(file, { limitInputPixels: maxPhotoPixels, failOn: 'error' })
      .timeout({ seconds: patienceSeconds })
      .autoOrient()
      .resize({
        width: maxPhotoSide,
        height: maxPhotoSide,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .webp({ quality: 88 })
      .toBuffer();
  } catch {
    // The library's own words, such as "bad seek to 2059", help nobody at the desk.
    throw refusedPhoto(
      "The photo can't be read to its end. Export it again and try once more.",
      'broken',
    );
  }
}
