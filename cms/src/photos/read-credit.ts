import ExifReader from 'exifreader';
import type { Metadata } from 'sharp';
import { readIptc } from './read-iptc.ts';
import { tidyText } from './tidy-text.ts';

/** What photographers write into their files; '' is never returned. */
export interface EmbeddedCredit {
  caption?: string;
  credit?: string;
}

type EmbeddedBlocks = Pick<Metadata, 'iptc' | 'xmp' | 'exif'>;

/**
 * The most of an XMP or Exif block that is read, in bytes: what one segment of a JPEG holds. The
 * parser builds a tree of it; out of 9 MB of `<a>` it made 4 GB in 44 seconds.
 */
const maxBlock = 64 * 1024;

/**
 * Reads caption and credit from the blocks of a photo's header: IPTC first, then XMP, and for the
 * caption also Exif's ImageDescription. Exif's Artist is never taken for a credit: cameras write
 * their owner's name there unasked. An unreadable block counts as none.
 */
export function readCredit({ iptc, xmp, exif }: EmbeddedBlocks): EmbeddedCredit {
  const fromIptc = iptc ? readIptc(iptc) : {};
  const fromXmp = xmp ? tagsOf(Buffer.concat([packet, xmp])).xmp : undefined;
  return tidy({
    caption:
      longer(fromIptc.caption, words(fromXmp?.description)) ??
      (exif ? describedBy(exif) : undefined),
    credit:
      longer(fromIptc.credit, words(fromXmp?.Credit)) ??
      longer(fromIptc.byline, words(fromXmp?.creator)),
  });
}

/** By this the parser knows XMP that stands by itself. */
const packet = Buffer.from('<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>');

/** IPTC, unless XMP has the same words and more: IPTC cuts a credit after 32 bytes. */
function longer(iptc: string | undefined, xmp: string | undefined): string | undefined {
  if (!iptc?.trim()) return xmp?.trim() ? xmp : undefined;
  return xmp && withoutHalfLetter(xmp).startsWith(withoutHalfLetter(iptc)) ? xmp : iptc;
}

/** A cut in the middle of a Hangul syllable's bytes leaves a replacement character. */
function withoutHalfLetter(text: string): string {
  return text.trim().replace(/\uFFFD+$/u, '');
}

function tidy({ caption, credit }: EmbeddedCredit): EmbeddedCredit {
  return { caption: tidyText(caption, 5000), credit: tidyText(credit, 300) };
}

function tagsOf(block: Buffer): ExifReader.ExpandedTags {
  if (block.length > maxBlock) return {};
  try {
    return ExifReader.load(block, { expanded: true });
  } catch {
    // MetadataMissingError and broken blocks: the editor types caption and credit instead.
    return {};
  }
}

/** The words of an XMP property: of a list of languages those of `x-default`, or the first. */
function words(tag: ExifReader.XmpTag | undefined): string | undefined {
  if (!tag || !Array.isArray(tag.value)) return tag?.description;
  const alternatives = tag.value;
  const usual = alternatives.find(({ attributes }) => attributes.lang === 'x-default');
  if (usual) return usual.description;
  const isByLanguage = alternatives.some(({ attributes }) => attributes.lang);
  return isByLanguage ? alternatives[0]?.description : tag.description;
}

/** What cameras write into every file. */
const ofCameras =
  /^(olympus digital camera|sony dsc|konica minolta digital camera|minolta digital camera|default|untitled|dcim\W.*|samsung camera pictures|digital camera|exif_jpeg_picture)$/iu;

function describedBy(exif: Buffer): string | undefined {
  const isMarked = exif.toString('latin1', 0, 6) === 'Exif\0\0';
  const { description } = tagsOf(isMarked ? exif.subarray(6) : exif).exif?.ImageDescription ?? {};
  return description && !ofCameras.test(description.trim()) ? description : undefined;
}
