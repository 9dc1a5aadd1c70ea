/** `24 November 2026`, as the clock of the newsroom had it. */
export function dateInWords(instant: string, timeZone: string): string {
  return dateFormat(timeZone).format(new Date(instant));
}

/** `24 November 2026, 11:50 KST`. */
export function dateTimeInWords(instant: string, timeZone: string): string {
  const parts = clockFormat(timeZone).formatToParts(new Date(instant));
  const { hour, minute, timeZoneName } = Object.fromEntries(
    parts.map(({ type, value }) => [type, value]),
  );
  const zone = zoneAbbreviations[timeZone] ?? timeZoneName;
  return `${dateInWords(instant, timeZone)}, ${hour}:${minute} ${zone}`;
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

/** Abbreviations in use where CLDR's English has only an offset. */
const zoneAbbreviations: Readonly<Record<string, string>> = {
  'Asia/Seoul': 'KST',
  'Asia/Pyongyang': 'KST',
  'Asia/Tokyo': 'JST',
};

const dateFormat = perZone(
  (timeZone) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }),
);

// en-US knows the abbreviations of American zones, and both write the clock with digits.
const clockFormat = perZone(
  (timeZone) =>
    new Intl.DateTimeFormat('en-US', {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
      timeZone,
    }),
);

/** A format costs far more to make than to use, so each zone's is made once. */
function perZone(make: (timeZone: string) => Intl.DateTimeFormat) {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (timeZone: string): Intl.DateTimeFormat => {
    const format = made.get(timeZone) ?? make(timeZone);
    made.set(timeZone, format);
    return format;
  };
}
