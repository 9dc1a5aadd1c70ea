import { parseEdtf } from './parse-edtf.ts';

/**
 * What of an EDTF date other formats can take: the known beginning of an ISO 8601 date, `2019`,
 * `2019-04` or `2019-04-05`. How sure it is, a season and what is not known are lost; null for some time
 * between two dates and for some year of a decade.
 */
export function isoPrefix(value: string): string | null {
  const edtf = parseEdtf(value);
  if (edtf?.kind !== 'date' || edtf.date.year.includes('X')) return null;
  const { year, month, day } = edtf.date;
  if (typeof month !== 'number' || month > 12) return year;
  const parts = typeof day === 'number' ? [month, day] : [month];
  return [year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
}
