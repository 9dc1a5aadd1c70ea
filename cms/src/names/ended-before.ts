/**
 * True if a time that ended at `end` was over on `day`.
 *
 * @param end EDTF: `2025`, `2025-04`, `2025-04-13`, with `?`, `~` or `%` or not; all of it counts
 * @param day ISO 8601, a day or an instant
 */
export function endedBefore(end: string, day: string): boolean {
  const known = end.replace(/[?~%]$/, '');
  // No day comes after the 31st, so that any month may end with it.
  return `${known}${'-12-31'.slice(known.length - 4)}` < day.slice(0, 10);
}
