import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { picture } from './content.ts';
import { type HostileFile, mark } from './hostile-files.ts';
import {
  box,
  jpegSegment,
  png,
  pngChunk,
  pngHeader,
  pngSignature,
  uint16,
  uint32,
  webpChunk,
  withWebpChunks,
} from './image-bytes.ts';

/** Pictures whose size, frames or bytes lie. */
export async function hostilePictures(): Promise<HostileFile[]> {
  const [jpeg, webp, avif] = await Promise.all([
    noise('jpeg'),
    noise('webp'),
    picture('avif', 64, 64),
  ]);
  const whole = png();
  const refused = (what: string, data: Buffer): HostileFile => ({ what, data, ends: 'refused' });
  const tooLarge = (what: string, data: Buffer): HostileFile => ({ what, data, ends: 'too large' });
  const clean = (what: string, data: Buffer): HostileFile => ({ what, data, ends: 'clean' });
  return [
    refused('a PNG of 2³¹ × 2³¹', rows(pngHeader(2 ** 31 - 1, 2 ** 31 - 1), Buffer.alloc(9))),
    tooLarge('a PNG of 30,000 × 30,000', rows(pngHeader(30_000, 30_000), Buffer.alloc(9))),
    tooLarge('a PNG of 51 megapixels', rows(pngHeader(8500, 6000), Buffer.alloc(9))),
    refused('a PNG of no width', emptyPng(0, 100)),
    refused('a PNG without its rows', emptyPng(64, 64)),
    refused('a PNG with rows of another size', rows(pngHeader(4000, 4000), Buffer.alloc(999))),
    refused('a PNG of 49 megapixels without rows', rows(pngHeader(7000, 7000), Buffer.alloc(9))),
    refused('a PNG cut off', whole.subarray(0, whole.length - 30)),
    refused('a PNG with a wrong checksum', wrongChecksum()),
    refused('a PNG with a chunk of 2 GB', pngWithLongChunk()),
    clean('a PNG with a page behind it', Buffer.concat([whole, Buffer.from(mark)])),
    clean('a PNG with an unknown chunk', png(pngChunk('evIl', Buffer.from(mark)))),
    clean('a moving PNG', png(pngChunk('acTL', Buffer.concat([uint32(0xffff), uint32(0)])))),
    tooLarge('a JPEG of 60,000 × 60,000', withSides(jpeg, 60_000, 60_000)),
    tooLarge('a JPEG of 51 megapixels', withSides(jpeg, 8500, 6000)),
    refused('a JPEG of no height', withSides(jpeg, 64, 0)),
    refused('a JPEG cut off', jpeg.subarray(0, jpeg.length / 2)),
    clean('a JPEG of 49 megapixels with the rows of a small one', withSides(jpeg, 7000, 7000)),
    refused('a JPEG without tables', Buffer.concat([jpeg.subarray(0, 2), frame(64, 64), eoi])),
    refused('a JPEG with a segment over its end', jpegWithLongSegment()),
    refused('a WebP cut off', webp.subarray(0, webp.length / 2)),
    refused('a WebP of 16,384 × 16,384', extendedWebp(16_384, 16_384)),
    refused('a WebP whose canvas lies', extendedWebp(2 ** 24, 2 ** 24)),
    refused('a WebP without a picture', Buffer.from('RIFF\x04\0\0\0WEBP    ', 'latin1')),
    clean(
      'a WebP with an unknown chunk',
      withWebpChunks(webp, webpChunk('EVIL', Buffer.from(mark))),
    ),
    clean('a WebP that moves', await movingWebp(64, 20)),
    tooLarge('a WebP that moves, 60 megapixels in all', await movingWebp(1000, 60)),
    refused('an AVIF cut off', avif.subarray(0, avif.length - 20)),
    tooLarge('an AVIF that says it is of 20,000 × 20,000', avifSaying(avif, 20_000, 20_000)),
    refused('an AVIF of 51 megapixels that says 100 × 100', await lyingAvif()),
    refused(
      'an AVIF of its first box only',
      box('ftyp', Buffer.from('avif\0\0\0\0avifmif1', 'latin1')),
    ),
    refused(
      'an AVIF whose box is longer than it',
      Buffer.concat([avif.subarray(0, 32), box('meta', Buffer.alloc(64), 0x7fffffff)]),
    ),
    refused(
      'an AVIF whose box has no length',
      Buffer.concat([avif.subarray(0, 32), box('meta', Buffer.alloc(64), 1)]),
    ),
    refused('an AVIF with boxes 5,000 deep', Buffer.concat([avif.subarray(0, 32), nested(5000)])),
    refused('a HEIC', box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1'))),
    refused(
      'a HEIC with endless brands',
      box('ftyp', Buffer.from('xxxx\0\0\0\0mif1', 'latin1'), 0xffffffff),
    ),
  ];
}

function noise(format: 'jpeg' | 'webp'): Promise<Buffer> {
  const grain = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  return sharp({
    create: { width: 200, height: 200, channels: 3, background: '#888', noise: grain },
  })
    .toFormat(format)
    .toBuffer();
}

const pngEnd = pngChunk('IEND', Buffer.alloc(0));
const eoi = Buffer.from([0xff, 0xd9]);

function emptyPng(width: number, height: number): Buffer {
  return Buffer.concat([pngSignature, pngHeader(width, height), pngEnd]);
}

function rows(header: Buffer, data: Buffer): Buffer {
  return Buffer.concat([pngSignature, header, pngChunk('IDAT', deflateSync(data)), pngEnd]);
}

function wrongChecksum(): Buffer {
  const data = deflateSync(Buffer.alloc((64 * 3 + 1) * 64, 7));
  return Buffer.concat([pngSignature, pngHeader(64, 64), pngChunk('IDAT', data, 1), pngEnd]);
}

function pngWithLongChunk(): Buffer {
  const chunk = pngChunk('IDAT', Buffer.alloc(64));
  chunk.writeUInt32BE(0x7fffffff);
  return Buffer.concat([pngSignature, pngHeader(64, 64), chunk]);
}

function frame(width: number, height: number): Buffer {
  const rest = Buffer.from([3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);
  return jpegSegment(0xc0, Buffer.concat([Buffer.from([8]), uint16(height), uint16(width), rest]));
}

/** Writes other sides into the frame header (SOF). */
function withSides(jpeg: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(jpeg);
  const at = [0xc0, 0xc1, 0xc2].map((sof) => changed.indexOf(Buffer.from([0xff, sof])));
  const found = at.find((each) => each > 0) ?? 0;
  changed.writeUInt16BE(height, found + 5);
  changed.writeUInt16BE(width, found + 7);
  return changed;
}

function jpegWithLongSegment(): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff]), Buffer.from(mark)]);
}

/** A WebP of the extended format with a canvas and no frame in it. */
function extendedWebp(width: number, height: number): Buffer {
  const canvas = Buffer.alloc(10);
  canvas.writeUIntLE(width - 1, 4, 3);
  canvas.writeUIntLE(height - 1, 7, 3);
  return withWebpChunks(
    Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'),
    webpChunk('VP8X', canvas),
    webpChunk('VP8L', Buffer.from('2f000000', 'hex')),
  );
}

/**
 * One picture as the frames of a moving one (RFC 9649 2.7), put together here: an encoder would leave
 * out frames that are alike.
 */
async function movingWebp(side: number, count: number): Promise<Buffer> {
  const create = { width: side, height: side, channels: 3, background: '#123456' } as const;
  const still = await sharp({ create }).webp().toBuffer();
  const canvas = Buffer.alloc(10);
  canvas.writeUInt8(0b10);
  canvas.writeUIntLE(side - 1, 4, 3);
  canvas.writeUIntLE(side - 1, 7, 3);
  const place = Buffer.alloc(16);
  place.writeUIntLE(side - 1, 6, 3);
  place.writeUIntLE(side - 1, 9, 3);
  place.writeUIntLE(40, 12, 3);
  const frame = webpChunk('ANMF', Buffer.concat([place, still.subarray(12)]));
  const moving = withWebpChunks(
    Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'),
    webpChunk('VP8X', canvas),
    webpChunk('ANIM', Buffer.alloc(6)),
    ...Array.from({ length: count }, () => frame),
  );
  const { pages } = await sharp(moving).metadata();
  if (pages !== count) throw new Error(`The moving picture has ${pages} frames.`);
  return moving;
}

/** Writes other sides into the property `ispe`. */
function avifSaying(avif: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(avif);
  const at = changed.indexOf('ispe');
  changed.writeUInt32BE(width, at + 8);
  changed.writeUInt32BE(height, at + 12);
  return changed;
}

async function lyingAvif(): Promise<Buffer> {
  const create = { width: 7200, height: 7100, channels: 3, background: '#123456' } as const;
  return avifSaying(await sharp({ create }).avif({ effort: 0 }).toBuffer(), 100, 100);
}

function nested(depth: number): Buffer {
  const head = Buffer.concat(
    Array.from({ length: depth }, (_, each) => box('moov', Buffer.alloc(0), (depth - each) * 8)),
  );
  return head;
}
