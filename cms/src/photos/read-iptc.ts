/** The IPTC fields of a file's Photoshop block that credit and caption are made of. */
export interface Iptc {
  caption?: string;
  credit?: string;
  byline?: string;
}

/** IPTC-IIM 4.2, record 2. */
const dataSets = { caption: 120, credit: 110, byline: 80 } as const;
const tagMarker = 0x1c;
const envelope = 1;
const application = 2;
const codedCharacterSet = 90;
const utf8Escape = '\x1b%G';

/**
 * Reads them from the bytes of a Photoshop block (JPEG's APP13) or from bare IIM records. Of a field
 * that comes more than once the first counts; records that run over the end are left out.
 */
export function readIptc(block: Buffer): Iptc {
  const found = new Map<number, Buffer>();
  let isUtf8 = false;
  for (const { record, dataSet, value } of recordsOf(block)) {
    if (record === envelope && dataSet === codedCharacterSet) {
      isUtf8 = value.toString('latin1') === utf8Escape;
    }
    if (record === application && !found.has(dataSet)) found.set(dataSet, value);
  }
  const read = (dataSet: number) => {
    const value = found.get(dataSet);
    return value && decode(value, isUtf8);
  };
  return {
    caption: read(dataSets.caption),
    credit: read(dataSets.credit),
    byline: read(dataSets.byline),
  };
}

function* recordsOf(block: Buffer) {
  let at = startOf(block);
  while (at + 5 <= block.length && block[at] === tagMarker) {
    const length = block.readUInt16BE(at + 3);
    const end = at + 5 + length;
    // Lengths of 32 KiB and more have a longer header, which no caption needs.
    if (length >= 0x8000 || end > block.length) return;
    yield {
      record: block[at + 1],
      dataSet: block[at + 2] ?? 0,
      value: block.subarray(at + 5, end),
    };
    at = end;
  }
}

/** Where the records begin: after the header of Photoshop's resource 0x0404, or at the start. */
function startOf(block: Buffer): number {
  if (block[0] === tagMarker) return 0;
  const resource = block.indexOf('8BIM\x04\x04', 0, 'latin1');
  if (resource < 0) return block.length;
  const nameLength = block[resource + 6] ?? 0;
  // The name is padded to an even length together with its length byte; 4 bytes of size follow.
  return resource + 6 + (nameLength + 1 + ((nameLength + 1) % 2)) + 4;
}

/** Many programs write UTF-8 without saying so; what is no valid UTF-8 is Latin-1, IIM's default. */
function decode(value: Buffer, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(value);
  } catch {
    return new TextDecoder('windows-1252').decode(value);
  }
}
