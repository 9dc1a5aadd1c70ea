import { expect, it } from 'vitest';
import { dateInWords, dateRangeInWords, dateTimeInWords, dayInWords, monthOf } from './dates.ts';

it('shows the date and time of the zone, with its abbreviation', () => {
  expect(dateInWords('2026-11-23T20:05:00.000Z', 'Asia/Seoul')).toBe('24 November 2026');
  expect(dateTimeInWords('2026-11-23T15:05:00.000Z', 'Asia/Seoul')).toBe(
    '24 November 2026, 00:05 KST',
  );
  expect(dateTimeInWords('2026-07-01T12:00:00.000Z', 'America/New_York')).toBe(
    '1 July 2026, 08:00 EDT',
  );
  expect(dateTimeInWords('2026-07-01T12:00:00.000Z', 'UTC')).toBe('1 July 2026, 12:00 UTC');
});

it('keeps a picked day on its day', () => {
  expect(dayInWords('2017-12-22T00:00:00.000Z')).toBe('22 December 2017');
});

it('shortens a range', () => {
  expect(dateRangeInWords('2026-03-03T01:00:00Z', '2026-03-24T01:00:00Z', 'UTC')).toBe(
    '3 – 24 March 2026',
  );
  expect(dateRangeInWords('2026-03-03T01:00:00Z', '2026-04-02T01:00:00Z', 'UTC')).toBe(
    '3 March – 2 April 2026',
  );
  expect(dateRangeInWords('2026-03-03T01:00:00Z', '2026-03-03T09:00:00Z', 'UTC')).toBe(
    '3 March 2026',
  );
});

it('takes the month by UTC', () => {
  expect(monthOf('2026-01-31T23:59:00.000Z')).toBe('2026-01');
});
