/** What the photo desk knows by its first bytes; HEIC only to say what to do with it. */
export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic';

/**
 * The format by the file's own signature, never by its name or the type the browser gave; null for
 * everything else. It stands before the picture library, so that what can draw SVG, PDF or TIFF
 * never sees such a file.
 *
 * Signatures: ITU-T T.81 B.1.1.3, PNG 3rd edition 5.2, RFC 9649 2.4, ISO/IEC 14496-12 4.3 (brands
 * of AVIF and HEIF).
 */
export function formatOfPhoto(file: Buffer): PhotoFormat | null {
  if (file.length < 16) return null;
  if (file.readUIntBE(0, 3) === 0xffd8ff) return 'jpeg';
  if (file.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WEBP') {
    return 'webp';
  }
  return file.toString('latin1', 4, 8) === 'ftyp' ? formatOfBrands(file) : null;
}

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
/** More brands than this no camera writes. */
const maxBrands = 32;

function formatOfBrands(file: Buffer): PhotoFormat | null {
  const end = Math.min(file.readUInt32BE(0), file.length, 16 + 4 * maxBrands);
  const brands = [file.toString('latin1', 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(file.toString('latin1', at, at + 4));
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
  return brands.some((brand) => heicBrands.includes(brand)) ? 'heic' : null;
}
