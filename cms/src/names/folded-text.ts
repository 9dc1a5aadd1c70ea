/** A text in the form in which names are compared, and the way back to the text as it was written. */
export interface FoldedText {
  /** NFC, so that 김정은 is the same whether typed in syllables or in letters. */
  nfc: string;
  /** As long as `nfc`: lower case, one kind of apostrophe, hyphen and space. */
  folded: string;
  /** Where an offset in `nfc` stands in the text as it was written; both in UTF-16 code units. */
  original: (offset: number) => number;
}

export function foldText(text: string): FoldedText {
  if (text.normalize('NFC') === text) {
    return { nfc: text, folded: fold(text), original: (offset) => offset };
  }
  const starts: number[] = [];
  let nfc = '';
  for (const { segment, index } of graphemes.segment(text)) {
    const composed = segment.normalize('NFC');
    for (let unit = 0; unit < composed.length; unit++) {
      starts.push(composed === segment ? index + unit : index);
    }
    nfc += composed;
  }
  return { nfc, folded: fold(nfc), original: (offset) => starts[offset] ?? text.length };
}

/** What composes stands in one grapheme, so that each can be composed by itself. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function fold(nfc: string): string {
  return lower(nfc)
    .replace(/[‘’ʼ＇]/g, "'")
    .replace(/[‐‑–]/g, '-')
    .replace(/\s/g, ' ');
}

/** A few letters grow when they become small, as İ does: they stay as they are. */
function lower(text: string): string {
  const whole = text.toLowerCase();
  if (whole.length === text.length) return whole;
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
}
