import { type EdtfDate, type EdtfEnd, parseEdtf } from '@dateline/shared/edtf/parse-edtf.ts';

/**
 * A date as exact as it is known, for people: `2025-04~` is `about April 2025`, `2019/2021` is
 * `between 2019 and 2021`.
 *
 * @throws {Error} for what is no such date: the public schema lets none through
 */
export function edtfInWords(date: string): string {
  const edtf = parseEdtf(date);
  if (!edtf) throw new Error(`“${date}” is not a date of EDTF level 0 or 1.`);
  return edtf.kind === 'date' ? dateInWords(edtf.date) : intervalInWords(edtf.from, edtf.to);
}

/** `from April 2025`, `until April 2025`, `2019 to April 2025`, `April 2025`; null where neither end is known. */
export function periodInWords(from: string | null, to: string | null): string | null {
  if (from !== null && from === to) return edtfInWords(from);
  if (from !== null && to !== null) return `${edtfInWords(from)} to ${momentInWords(to)}`;
  if (from !== null) return `from ${momentInWords(from)}`;
  if (to !== null) return `until ${momentInWords(to)}`;
  return null;
}

/** After a preposition. */
function momentInWords(date: string): string {
  return edtfInWords(date).replace(/^between/, 'some time between');
}

function dateInWords(date: EdtfDate): string {
  const words = `${date.approximate ? 'about ' : ''}${plainDate(date)}`;
  return `${words}${date.uncertain ? ' (uncertain)' : ''}`;
}

function intervalInWords(from: EdtfEnd, to: EdtfEnd): string {
  if (typeof from !== 'string' && typeof to !== 'string') {
    return `between ${dateInWords(from)} and ${dateInWords(to)}`;
  }
  if (typeof from !== 'string') {
    return `${dateInWords(from)} or later${to === 'unknown' ? ' (end not known)' : ''}`;
  }
  if (typeof to === 'string') throw new Error('An interval has at least one end.');
  return `${dateInWords(to)} or earlier${from === 'unknown' ? ' (beginning not known)' : ''}`;
}

function plainDate({ year, month, day }: EdtfDate): string {
  if (year.includes('X')) {
    return `between ${year.replaceAll('X', '0')} and ${year.replaceAll('X', '9')}`;
  }
  if (month === null) return year;
  if (month === 'X') return `${year} (${day === null ? 'month' : 'month and day'} not known)`;
  const season = seasons[month];
  if (season) return `${season} ${year}`;
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
  const words = `${name.format(Date.UTC(2000, month - 1))} ${year}`;
  if (day === null) return words;
  return day === 'X' ? `${words} (day not known)` : `${day} ${words}`;
}

const seasons: Readonly<Record<number, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
};
