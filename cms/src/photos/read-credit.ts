import ExifReader from 'exifreader';

/** What photographers write into their files; '' is never returned. */
export interface EmbeddedCredit {
  caption?: string;
  credit?: string;
}

interface Tag {
  description?: string;
}

/** Reads caption and credit from IPTC, or else XMP; an unreadable block counts as none. */
export function readCredit(file: Buffer): EmbeddedCredit {
  let tags: ExifReader.ExpandedTags;
  try {
    tags = ExifReader.load(file, { expanded: true });
  } catch {
    // MetadataMissingError and broken blocks: the editor types caption and credit instead.
    return {};
  }
  const { iptc, xmp } = tags;
  return {
    caption: text(iptc?.['Caption/Abstract']) ?? text(xmp?.description),
    credit:
      text(iptc?.Credit) ?? text(xmp?.Credit) ?? text(iptc?.['By-line']) ?? text(xmp?.creator),
  };
}

function text(tag: Tag | Tag[] | undefined): string | undefined {
  const first = Array.isArray(tag) ? tag[0] : tag;
  return first?.description?.trim() || undefined;
}
