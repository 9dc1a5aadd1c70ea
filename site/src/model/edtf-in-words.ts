/** A date as exact as it is known, for people: `2025-04~` is `about April 2025`. */
export function edtfInWords(date: string): string {
  const mark = /[?~%]$/.exec(date)?.[0] ?? '';
  const words = plainDate(mark === '' ? date : date.slice(0, -1));
  const approximate = mark === '~' || mark === '%';
  const uncertain = mark === '?' || mark === '%';
  return `${approximate ? 'about ' : ''}${words}${uncertain ? ' (uncertain)' : ''}`;
}

/** `from April 2025`, `until April 2025`, `2019 to April 2025`, `April 2025`; null where neither end is known. */
export function periodInWords(from: string | null, to: string | null): string | null {
  if (from !== null && from === to) return edtfInWords(from);
  if (from !== null && to !== null) return `${edtfInWords(from)} to ${edtfInWords(to)}`;
  if (from !== null) return `from ${edtfInWords(from)}`;
  if (to !== null) return `until ${edtfInWords(to)}`;
  return null;
}

function plainDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
  const words = `${name.format(Date.UTC(2000, Number(month) - 1))} ${year}`;
  return day === undefined ? words : `${Number(day)} ${words}`;
}
