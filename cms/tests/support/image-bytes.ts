import { crc32, deflateSync } from 'node:zlib';

/** A PNG chunk; `crc` only to get it wrong. */
export function pngChunk(type: string, data: Buffer, crc?: number): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), typed, uint32(crc ?? crc32(typed))]);
}

export const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

export function pngHeader(width: number, height: number, depth = 8, colour = 2): Buffer {
  const rest = Buffer.from([depth, colour, 0, 0, 0]);
  return pngChunk('IHDR', Buffer.concat([uint32(width), uint32(height), rest]));
}

/** A whole PNG of one colour, 64 pixels a side, with more chunks between header and picture. */
export function png(...chunks: Buffer[]): Buffer {
  const rows = deflateSync(Buffer.alloc((64 * 3 + 1) * 64));
  return Buffer.concat([
    pngSignature,
    pngHeader(64, 64),
    ...chunks,
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG's segment: marker, length, data. */
export function jpegSegment(marker: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker]), uint16(data.length + 2), data]);
}

/** The JPEG with more segments right after its start. */
export function withSegments(jpeg: Buffer, ...segments: Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** A box of ISO/IEC 14496-12; `size` only to lie about it. */
export function box(type: string, data: Buffer, size = data.length + 8): Buffer {
  return Buffer.concat([uint32(size), Buffer.from(type, 'latin1'), data]);
}

/** The WebP with more chunks at its end, its size said anew. */
export function withWebpChunks(webp: Buffer, ...chunks: Buffer[]): Buffer {
  const whole = Buffer.concat([webp, ...chunks]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}

export function webpChunk(type: string, data: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  return Buffer.concat([Buffer.from(type, 'latin1'), size, data, Buffer.alloc(data.length % 2)]);
}

/** An IPTC-IIM field of record 2, or of record 1 with `record`. */
export function iptcField(dataSet: number, value: Buffer, record = 2): Buffer {
  return Buffer.concat([Buffer.from([0x1c, record, dataSet]), uint16(value.length), value]);
}

/** The segment in which a JPEG has its IPTC fields: Photoshop's resource 0x0404. */
export function iptcSegment(...fields: Buffer[]): Buffer {
  const data = Buffer.concat(fields);
  return jpegSegment(
    0xed,
    Buffer.concat([
      Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0', 'latin1'),
      uint32(data.length),
      data,
      Buffer.alloc(data.length % 2),
    ]),
  );
}

/** The segment in which a JPEG has its Exif block. */
export function exifSegment(tiff: Buffer): Buffer {
  return jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}

/** The segment in which a JPEG has its XMP packet. */
export function xmpSegment(xmp: string): Buffer {
  return jpegSegment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`));
}

export interface TiffEntry {
  tag: number;
  /** 2 text, 4 number or offset, 5 rationals, 7 bytes. */
  type: 2 | 4 | 5 | 7;
  value: Buffer;
  /** Only to lie about it. */
  count?: number;
}

export const text = (tag: number, words: string): TiffEntry => ({
  tag,
  type: 2,
  value: Buffer.from(`${words}\0`),
});

export const number = (tag: number, value: number): TiffEntry => ({
  tag,
  type: 4,
  value: uint32(value),
});

export const bytes = (tag: number, value: Buffer): TiffEntry => ({ tag, type: 7, value });

export const rationals = (tag: number, ...values: number[]): TiffEntry => ({
  tag,
  type: 5,
  value: Buffer.concat(values.flatMap((value) => [uint32(value), uint32(1)])),
});

/** One directory of a TIFF structure (big-endian) that begins at `at`, and where the next one is. */
export function tiffDirectory(entries: TiffEntry[], at: number, next = 0): Buffer {
  const head = 2 + entries.length * 12 + 4;
  const long: Buffer[] = [];
  let end = at + head;
  const rows = entries.map(({ tag, type, value, count }) => {
    const unit = { 2: 1, 4: 4, 5: 8, 7: 1 }[type];
    const field = Buffer.alloc(4);
    if (value.length <= 4) value.copy(field);
    else {
      field.writeUInt32BE(end);
      long.push(value);
      end += value.length;
    }
    return Buffer.concat([uint16(tag), uint16(type), uint32(count ?? value.length / unit), field]);
  });
  return Buffer.concat([uint16(entries.length), ...rows, uint32(next), ...long]);
}

/** What a TIFF structure begins with: big-endian, its first directory right behind. */
export const tiffHead = Buffer.from('MM\0*\0\0\0\x08', 'latin1');

export function uint32(value: number): Buffer {
  const out = Buffer.alloc(4);
  out.writeUInt32BE(value);
  return out;
}

export function uint16(value: number): Buffer {
  const out = Buffer.alloc(2);
  out.writeUInt16BE(value);
  return out;
}
