/** One date: a year, a month or season of one, or a day, with how it is qualified. */
export interface EdtfDate {
  /** Four characters; `201X` is any year of a decade, `20XX` of a century. */
  year: string;
  /** 1 to 12 is a month, 21 to 24 is spring, summer, autumn or winter; `X` is not known. */
  month: number | 'X' | null;
  day: number | 'X' | null;
  /** `~` or `%`: about then. */
  approximate: boolean;
  /** `?` or `%`: perhaps not then. */
  uncertain: boolean;
}

/** An end of an interval: `..` is open, nothing at all is not known. */
export type EdtfEnd = EdtfDate | 'open' | 'unknown';

export type Edtf =
  | { kind: 'date'; date: EdtfDate }
  | { kind: 'interval'; from: EdtfEnd; to: EdtfEnd };

/**
 * A date as exact as it is known, in the Extended Date/Time Format (ISO 8601-2:2019, annex A;
 * https://www.loc.gov/standards/datetime/): levels 0 and 1 without times of day and without years
 * before 0 or beyond 9999, which no date of the newsroom has. Null for what is none: a form that is
 * not in there, a day that no calendar has, an interval that ends before it begins.
 */
export function parseEdtf(value: string): Edtf | null {
  const [first = '', second, ...more] = value.split('/');
  if (more.length > 0) return null;
  if (second === undefined) {
    const date = parseDate(first);
    return date && { kind: 'date', date };
  }
  const [from, to] = [parseEnd(first), parseEnd(second)];
  if (!from || !to || (typeof from === 'string' && typeof to === 'string')) return null;
  const interval: Edtf = { kind: 'interval', from, to };
  return typeof from === 'string' || typeof to === 'string' || firstDay(from) <= lastDay(to)
    ? interval
    : null;
}

/** The first and the last day that a date can mean, as `2019-01-01`; null where it has no end. */
export function boundsOf(edtf: Edtf): { first: string | null; last: string | null } {
  const [from, to] = edtf.kind === 'date' ? [edtf.date, edtf.date] : [edtf.from, edtf.to];
  return {
    first: typeof from === 'string' ? null : firstDay(from),
    last: typeof to === 'string' ? null : lastDay(to),
  };
}

const pattern = /^(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?([?~%])?$/;

function parseDate(text: string): EdtfDate | null {
  const [, year = '', monthText, dayText, mark] = pattern.exec(text) ?? [];
  if (year === '') return null;
  const [month, day] = [partOf(monthText), partOf(dayText)];
  const date: EdtfDate = {
    year,
    month,
    day,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
  return isPossible(date) ? date : null;
}

function parseEnd(text: string): EdtfEnd | null {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parseDate(text);
}

function partOf(text: string | undefined): number | 'X' | null {
  if (text === undefined) return null;
  return text === 'XX' ? 'X' : Number(text);
}

function isPossible({ year, month, day }: EdtfDate): boolean {
  // Level 1 leaves open the last parts only: a month of an unknown year is of level 2.
  if (year.includes('X') && month !== null) return false;
  if (month === 'X') return day === null || day === 'X';
  if (month === null) return true;
  if (isSeason(month)) return day === null;
  if (month < 1 || month > 12) return false;
  return day === null || day === 'X' || (day >= 1 && day <= daysIn(year, month));
}

function isSeason(month: number): boolean {
  return month >= 21 && month <= 24;
}

function daysIn(year: string, month: number): number {
  const days = new Date(0);
  days.setUTCFullYear(Number(year), month, 0);
  return days.getUTCDate();
}

function firstDay({ year, month, day }: EdtfDate): string {
  const first = year.replaceAll('X', '0');
  // A season may begin in either hemisphere, and a winter in the year before: it says its year only.
  if (typeof month !== 'number' || isSeason(month)) return `${first}-01-01`;
  return `${first}-${twoDigits(month)}-${twoDigits(typeof day === 'number' ? day : 1)}`;
}

function lastDay({ year, month, day }: EdtfDate): string {
  const last = year.replaceAll('X', '9');
  if (typeof month !== 'number' || isSeason(month)) return `${last}-12-31`;
  return `${last}-${twoDigits(month)}-${twoDigits(typeof day === 'number' ? day : daysIn(year, month))}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
