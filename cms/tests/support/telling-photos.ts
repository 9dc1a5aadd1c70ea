import sharp from 'sharp';
import { picture } from './content.ts';
import {
  bytes,
  exifSegment,
  iptcField,
  iptcSegment,
  jpegSegment,
  number,
  pngChunk,
  rationals,
  text,
  tiffDirectory,
  tiffHead,
  webpChunk,
  withSegments,
  withWebpChunks,
  xmpSegment,
} from './image-bytes.ts';

/** What the photos tell, each a text found nowhere else. */
export const tokens = {
  owner: 'Owner-Han-Kyong-5512',
  artist: 'Artist-Ri-Sol-5513',
  body: 'BODY-SN-998877',
  lens: 'LENS-SN-445566',
  camera: 'Camera-Mark-7-5514',
  maker: 'MAKERNOTE-5515',
  thumbnail: 'THUMBNAIL-5516',
  gpsDate: '2026:11:05',
  place: 'GPS-Area-Hwasong-5517',
  person: 'Person-In-Picture-5518',
  contact: 'contact-5519@example.org',
  comment: 'Comment-5520',
  profile: 'ICC-Owner-5521',
  provenance: 'C2PA-Signer-5522',
  trailing: 'Behind-The-End-5523',
  fileName: 'IMG-5524-Han-Kyong',
  credit: 'Photo: Era Seo/서에라',
};

interface TellingPhoto {
  format: 'jpeg' | 'png' | 'webp' | 'avif';
  data: Buffer;
  /** The tokens that are readable in its bytes. */
  told: string[];
}

/** Photos as cameras and agencies write them; Exif and XMP of the AVIF by libexif and sharp. */
export async function tellingPhotos(): Promise<TellingPhoto[]> {
  const [jpeg, plainPng, webp] = await Promise.all([
    picture('jpeg', 1300, 900),
    picture('png', 1300, 900),
    picture('webp', 1300, 900),
  ]);
  const inExif = [tokens.owner, tokens.artist, tokens.body, tokens.lens, tokens.camera];
  const inTiff = [...inExif, tokens.maker, tokens.thumbnail, tokens.gpsDate, tokens.place];
  const inXmp = [tokens.person, tokens.contact];
  return [
    {
      format: 'jpeg',
      data: tellingJpeg(jpeg),
      told: [
        ...inTiff,
        ...inXmp,
        tokens.comment,
        tokens.profile,
        tokens.provenance,
        tokens.trailing,
      ],
    },
    { format: 'png', data: tellingPng(plainPng), told: [...inTiff, ...inXmp, tokens.comment] },
    { format: 'webp', data: tellingWebp(webp), told: [...inTiff, ...inXmp] },
    {
      format: 'avif',
      data: await sharp(jpeg).withExif(exifByLibrary).withXmp(xmp).avif({ effort: 0 }).toBuffer(),
      told: [...inExif, tokens.gpsDate, ...inXmp],
    },
  ];
}

const exifByLibrary = {
  IFD0: { Model: tokens.camera, Artist: tokens.artist },
  IFD2: {
    CameraOwnerName: tokens.owner,
    BodySerialNumber: tokens.body,
    LensSerialNumber: tokens.lens,
  },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 1/1 10/1', GPSDateStamp: tokens.gpsDate },
};

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" photoshop:Credit="${tokens.credit}" Iptc4xmpCore:CiEmailWork="${tokens.contact}"><Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>${tokens.person}</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage></rdf:Description></rdf:RDF></x:xmpmeta>`;

/** Exif with all that cameras write. Tags: Exif 3.0, table 4 and following. */
function tellingTiff(): Buffer {
  const sizeOf = (make: (at: number) => Buffer) => make(0).length;
  const exif = (at: number) =>
    tiffDirectory(
      [
        bytes(0x927c, Buffer.from(tokens.maker)),
        text(0xa430, tokens.owner),
        text(0xa431, tokens.body),
        text(0xa435, tokens.lens),
      ],
      at,
    );
  const gps = (at: number) =>
    tiffDirectory(
      [
        text(0x01, 'N'),
        rationals(0x02, 39, 1, 10),
        text(0x03, 'E'),
        rationals(0x04, 125, 45, 20),
        bytes(0x1c, Buffer.from(tokens.place)),
        text(0x1d, tokens.gpsDate),
      ],
      at,
    );
  const small = Buffer.from(`\xff\xd8${tokens.thumbnail}\xff\xd9`, 'latin1');
  const main = (at: number, exifAt = 0, gpsAt = 0, next = 0) =>
    tiffDirectory(
      [
        text(0x0110, tokens.camera),
        text(0x013b, tokens.artist),
        number(0x8769, exifAt),
        number(0x8825, gpsAt),
      ],
      at,
      next,
    );
  const exifAt = 8 + sizeOf(main);
  const gpsAt = exifAt + sizeOf(exif);
  const thumbnailAt = gpsAt + sizeOf(gps);
  const thumbnail = (at: number, start = 0) =>
    tiffDirectory([number(0x0201, start), number(0x0202, small.length)], at);
  const start = thumbnailAt + sizeOf(thumbnail);
  return Buffer.concat([
    tiffHead,
    main(8, exifAt, gpsAt, thumbnailAt),
    exif(exifAt),
    gps(gpsAt),
    thumbnail(thumbnailAt, start),
    small,
  ]);
}

function tellingJpeg(jpeg: Buffer): Buffer {
  const names = iptcSegment(
    iptcField(90, Buffer.from('\x1b%G', 'latin1'), 1),
    iptcField(110, Buffer.from(tokens.credit)),
    iptcField(118, Buffer.from(tokens.contact)),
  );
  const icc = Buffer.concat([
    Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'),
    Buffer.alloc(128),
    Buffer.from(tokens.profile),
  ]);
  const provenance = Buffer.from(`JP\0\x01jumbc2pa${tokens.provenance}`, 'latin1');
  const changed = withSegments(
    jpeg,
    exifSegment(tellingTiff()),
    xmpSegment(xmp),
    names,
    jpegSegment(0xe2, icc),
    jpegSegment(0xeb, provenance),
    jpegSegment(0xfe, Buffer.from(tokens.comment)),
  );
  return Buffer.concat([changed, Buffer.from(tokens.trailing)]);
}

/** The chunks right behind the header, where readers look for them. */
function tellingPng(png: Buffer): Buffer {
  const head = 8 + 25;
  return Buffer.concat([
    png.subarray(0, head),
    pngChunk('eXIf', tellingTiff()),
    pngChunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`)),
    pngChunk('tEXt', Buffer.from(`Author\0${tokens.comment}`)),
    png.subarray(head),
  ]);
}

/** A WebP of the simple format made into one of the extended format (RFC 9649, 2.7). */
function tellingWebp(webp: Buffer): Buffer {
  const canvas = Buffer.alloc(10);
  canvas[0] = 0x08 | 0x04;
  canvas.writeUIntLE(1300 - 1, 4, 3);
  canvas.writeUIntLE(900 - 1, 7, 3);
  return withWebpChunks(
    Buffer.concat([webp.subarray(0, 12), webpChunk('VP8X', canvas), webp.subarray(12)]),
    webpChunk('EXIF', tellingTiff()),
    webpChunk('XMP ', Buffer.from(xmp)),
  );
}
