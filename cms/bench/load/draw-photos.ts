import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { photoWidths } from '@dateline/shared/public/photo.ts';
import sharp, { type Sharp } from 'sharp';
import { type DrawnFile, type DrawnPhoto, photoFileNames } from '../corpus/photos.ts';
import { randomOf } from '../corpus/random.ts';

const width = 960;
const height = 640;
/** Encoding is the slow part: so many pictures are drawn, and each serves several photos. */
const pictures = 2;

interface Encoded extends DrawnFile {
  data: Buffer;
}

/**
 * Writes the files of `count` photos to the folder, encoded as the upload and the AVIF job encode,
 * and tells what each photo has.
 */
export async function drawPhotos(folder: string, count: number): Promise<DrawnPhoto[]> {
  await mkdir(folder, { recursive: true });
  const drawn = await Promise.all(Array.from({ length: pictures }, (_, index) => draw(index)));
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const picture = drawn[index % pictures];
      if (picture === undefined) throw new RangeError('There is no picture to copy.');
      const write = (name: string, file: Encoded) =>
        writeFile(path.join(folder, name), file.data, { mode: 0o644 });
      await write(photoFileNames.full(index), picture.full);
      for (const file of picture.webp) await write(photoFileNames.webp(index, file), file);
      for (const file of picture.avif) await write(photoFileNames.avif(index, file), file);
      return {
        full: measures(picture.full),
        webp: new Map(picture.webp.map((file) => [file.width, measures(file)])),
        avif: new Map(picture.avif.map((file) => [file.width, measures(file)])),
      };
    }),
  );
}

async function draw(index: number) {
  const full = await encode(sharp(Buffer.from(scene(index))).webp({ quality: 88 }));
  const widths = photoWidths.filter((each) => each <= width);
  const smaller = (each: number) => sharp(full.data).resize({ width: each });
  return {
    full,
    webp: await Promise.all(widths.map((each) => encode(smaller(each).webp({ quality: 78 })))),
    avif: await Promise.all(
      widths.map((each) => encode(smaller(each).avif({ quality: 55, effort: 3 }))),
    ),
  };
}

async function encode(picture: Sharp): Promise<Encoded> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, filesize: info.size };
}

function measures({ width, height, filesize }: Encoded): DrawnFile {
  return { width, height, filesize };
}

/** Ships' lights on water: enough detail that a file is no smaller than a photo's would be by much. */
function scene(index: number): string {
  const random = randomOf(9, index);
  const lights = Array.from({ length: 1_500 }, () => {
    const [x, y, radius] = [random.below(width), random.below(height), 1 + random.below(9)];
    const color = `hsl(${random.below(360)} 45% ${25 + random.below(55)}%)`;
    return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${color}" fill-opacity=".5"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#23374d"/>${lights.join('')}</svg>`;
}
