import { expect, test } from 'vitest';
import { boundsOf, parseEdtf } from './parse-edtf.ts';

test.each([
  ['2025', '2025-01-01', '2025-12-31'],
  ['2025-04', '2025-04-01', '2025-04-30'],
  ['2024-02-29', '2024-02-29', '2024-02-29'],
  ['2025-04~', '2025-04-01', '2025-04-30'],
  ['1975-12-05%', '1975-12-05', '1975-12-05'],
  ['201X', '2010-01-01', '2019-12-31'],
  ['20XX?', '2000-01-01', '2099-12-31'],
  ['2004-XX', '2004-01-01', '2004-12-31'],
  ['2004-XX-XX', '2004-01-01', '2004-12-31'],
  ['1985-02-XX', '1985-02-01', '1985-02-28'],
  ['2019-21', '2019-01-01', '2019-12-31'],
  ['2019/2021-05', '2019-01-01', '2021-05-31'],
  ['2019~/..', '2019-01-01', null],
  ['/2021', null, '2021-12-31'],
])('%s is at the earliest %s, at the latest %s', (text, first, last) => {
  const edtf = parseEdtf(text);
  expect(edtf && boundsOf(edtf)).toEqual({ first, last });
});

test.each([
  '',
  'unknown',
  '25',
  '2025-4',
  '2025-13',
  '2025-20',
  '2025-25',
  '2025-04-31',
  '2025-02-29',
  '2025-00',
  '2025-21-01',
  '2025-XX-05',
  '201X-04',
  '2X19',
  '2025~~',
  '~2025',
  'c. 2019',
  '2025/04/13',
  '13-04-2025',
  '2021/2019',
  '2025-04/2025-03-31',
  '/',
  '../..',
  '2025-04-13T10:00:00',
  '-0044',
  'Y20250',
  ' 2025',
])('“%s” is refused', (text) => {
  expect(parseEdtf(text)).toBeNull();
});

test('an interval keeps how each of its ends is known', () => {
  expect(parseEdtf('2019~/2021?')).toMatchObject({
    kind: 'interval',
    from: { year: '2019', approximate: true, uncertain: false },
    to: { year: '2021', approximate: false, uncertain: true },
  });
  expect(parseEdtf('2019/')).toMatchObject({ from: { year: '2019' }, to: 'unknown' });
});
