import { deflateSync } from 'node:zlib';
import { picture } from './content.ts';
import { type HostileFile, mark } from './hostile-files.ts';
import {
  exifSegment,
  iptcField,
  iptcSegment,
  jpegSegment,
  number,
  png,
  pngChunk,
  text,
  tiffDirectory,
  tiffHead,
  withSegments,
  xmpSegment,
} from './image-bytes.ts';

/** Whole photos whose metadata means to bring down who reads it. */
export async function hostileMetadata(): Promise<HostileFile[]> {
  const jpeg = await picture('jpeg', 64, 64);
  const bomb = deflateSync(Buffer.alloc(100 * 1024 * 1024), { level: 9 });
  const files: [string, Buffer][] = [
    ['a PNG with a text bomb (zTXt)', png(textChunk('zTXt', 'Comment\0\0', bomb))],
    ['a PNG with an XMP bomb (zTXt)', png(textChunk('zTXt', 'XML:com.adobe.xmp\0\0', bomb))],
    [
      'a PNG with an XMP bomb (iTXt)',
      png(textChunk('iTXt', 'XML:com.adobe.xmp\0\x01\0\0\0', bomb)),
    ],
    ['a PNG with a colour profile bomb', png(textChunk('iCCP', 'x\0\0', bomb))],
    ['a PNG with 2,000 text chunks', png(...many(2000, () => textChunk('tEXt', `K\0${mark}`)))],
    ['a PNG with 6 MB of open tags', png(xmpChunk(xmp('<a>'.repeat(2_000_000))))],
    [
      'a PNG with XMP 10,000 deep',
      png(xmpChunk(xmp(`${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`))),
    ],
    ['a JPEG with a billion laughs', withSegments(jpeg, xmpSegment(laughs()))],
    [
      'a JPEG whose XMP reads a file',
      withSegments(jpeg, xmpSegment(reads('file:///etc/hostname'))),
    ],
    [
      'a JPEG whose XMP asks the network',
      withSegments(jpeg, xmpSegment(reads('http://127.0.0.1:9/'))),
    ],
    ['a JPEG whose XMP is no XML', withSegments(jpeg, xmpSegment(`<x:xmpmeta ${mark} <<<&&&`))],
    ['a JPEG whose Exif goes round', withSegments(jpeg, exifSegment(roundExif()))],
    ['a JPEG whose Exif points to itself', withSegments(jpeg, exifSegment(selfExif()))],
    ['a JPEG whose Exif has 65,535 entries', withSegments(jpeg, exifSegment(crowdedExif()))],
    ['a JPEG whose Exif text has 4 GB', withSegments(jpeg, exifSegment(longExif()))],
    ['a JPEG whose Exif points outside', withSegments(jpeg, exifSegment(outsideExif()))],
    ['a JPEG whose IPTC runs over its end', withSegments(jpeg, brokenIptc())],
    ['a JPEG with 64 KB of IPTC fields', withSegments(jpeg, crowdedIptc())],
    [
      'a JPEG with 200 XMP segments',
      withSegments(jpeg, ...many(200, () => xmpSegment(xmp('Again')))),
    ],
    ['a JPEG with a colour profile of zeros', withSegments(jpeg, profile(Buffer.alloc(60_000)))],
    ['a JPEG whose colour profile says 4 GB', withSegments(jpeg, profile(Buffer.alloc(200, 0xff)))],
    [
      'a JPEG with part 255 of a colour profile',
      withSegments(jpeg, profile(Buffer.alloc(99), 255)),
    ],
    ['a JPEG with a script for its author', withSegments(jpeg, author())],
  ];
  return files.map(([what, data]) => ({ what, data, ends: 'clean' }));
}

const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

function textChunk(type: string, head: string, data = Buffer.alloc(0)): Buffer {
  return pngChunk(type, Buffer.concat([Buffer.from(head, 'latin1'), data]));
}

function xmpChunk(packet: string): Buffer {
  return textChunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', Buffer.from(packet));
}

function xmp(inside: string, before = ''): string {
  return `${before}<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description>${inside}</dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`;
}

function laughs(): string {
  const entities = [...'bcdefghij'].map(
    (name, each) => `<!ENTITY ${name} "${`&${'abcdefghi'[each]};`.repeat(10)}">`,
  );
  return xmp('&j;', `<!DOCTYPE l [<!ENTITY a "${mark}">${entities.join('')}]>`);
}

function reads(address: string): string {
  return xmp('&x;', `<!DOCTYPE l [<!ENTITY x SYSTEM "${address}">]>`);
}

const exifPointer = 0x8769;
const model = 0x110;

/** Two directories, each the next one of the other. */
function roundExif(): Buffer {
  const first = tiffDirectory([text(model, 'A')], 8, 26);
  return Buffer.concat([tiffHead, first, tiffDirectory([text(model, 'B')], 26, 8)]);
}

function selfExif(): Buffer {
  return Buffer.concat([tiffHead, tiffDirectory([number(exifPointer, 8)], 8, 8)]);
}

function crowdedExif(): Buffer {
  return Buffer.concat([tiffHead, Buffer.from([0xff, 0xff]), Buffer.alloc(60_000, 0x01)]);
}

function longExif(): Buffer {
  return Buffer.concat([
    tiffHead,
    tiffDirectory([{ ...text(model, `${mark}-long`), count: 0xffffffff }], 8),
  ]);
}

function outsideExif(): Buffer {
  return Buffer.concat([tiffHead, tiffDirectory([number(exifPointer, 0xfffffff0)], 8, 0x7fffffff)]);
}

function brokenIptc(): Buffer {
  const field = iptcField(120, Buffer.from(mark));
  field.writeUInt16BE(0x7fff, 3);
  return iptcSegment(field);
}

function crowdedIptc(): Buffer {
  return iptcSegment(...many(12_000, () => iptcField(25, Buffer.alloc(0))));
}

function profile(data: Buffer, part = 1): Buffer {
  return jpegSegment(
    0xe2,
    Buffer.concat([Buffer.from('ICC_PROFILE\0', 'latin1'), Buffer.from([part, part]), data]),
  );
}

function author(): Buffer {
  const artist = 0x13b;
  const words = `<script>${mark}</script>`;
  return exifSegment(Buffer.concat([tiffHead, tiffDirectory([text(artist, words)], 8)]));
}
