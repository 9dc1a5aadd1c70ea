/** `24 November 2026`, as the clock of the newsroom had it. */
export function dateInWords(instant: string, timeZone: string): string {
  return dateFormat(timeZone).format(new Date(instant));
}

/** `24 November 2026, 11:50 KST`. */
export function dateTimeInWords(instant: string, timeZone: string): string {
  const date = new Date(instant);
  const { hour, minute } = parts(date, timeZone, { hour: '2-digit', minute: '2-digit' });
  return `${dateInWords(instant, timeZone)}, ${hour}:${minute} ${zoneName(date, timeZone)}`;
}

/**
 * The calendar date of a day that an editor picked, for example when a resolution was adopted.
 * It is a day and no moment, so that no time zone may move it.
 */
export function dayInWords(instant: string): string {
  return dateInWords(instant, 'UTC');
}

/** `2026-11`, by UTC: the sitemap's months do not move with the newsroom's clock. */
export function monthOf(instant: string): string {
  return instant.slice(0, 7);
}

/** `3 March – 2 April 2026`, `3 – 24 March 2026`; one date where both are the same day. */
export function dateRangeInWords(earliest: string, latest: string, timeZone: string): string {
  // ICU puts thin spaces around its dash; the rest of the site uses plain ones.
  return dateFormat(timeZone)
    .formatRange(new Date(earliest), new Date(latest))
    .replace(/\u2009/g, ' ');
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(timeZone: string): Intl.DateTimeFormat {
  const known = dateFormats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone });
  dateFormats.set(timeZone, made);
  return made;
}

/** Abbreviations in use where CLDR's English has only an offset. */
const zoneAbbreviations: Readonly<Record<string, string>> = {
  'Asia/Seoul': 'KST',
  'Asia/Pyongyang': 'KST',
  'Asia/Tokyo': 'JST',
};

function zoneName(date: Date, timeZone: string): string {
  const abbreviation = zoneAbbreviations[timeZone];
  return abbreviation ?? String(parts(date, timeZone, { timeZoneName: 'short' }).timeZoneName);
}

function parts(date: Date, timeZone: string, options: Intl.DateTimeFormatOptions) {
  // en-US knows the abbreviations of American zones, and both write the clock with digits.
  const format = new Intl.DateTimeFormat('en-US', { ...options, hourCycle: 'h23', timeZone });
  return Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
}
