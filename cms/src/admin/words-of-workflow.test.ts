import { expect, test } from 'vitest';
import {
  timeForBoth,
  wordsOfApproval,
  wordsOfMissedSaves,
  wordsOfSchedule,
} from './words-of-workflow.ts';

const at = '2026-11-24T12:03:00.000Z';
const time = (moment: string) => moment.slice(11, 16);

test('a time is given in the own and in the newsroom’s time zone, once if they are the same', () => {
  expect(timeForBoth(at, 'Europe/Berlin', 'Asia/Seoul')).toBe(
    '24 Nov 2026, 13:03 Europe/Berlin (24 Nov 2026, 21:03 Asia/Seoul)',
  );
  expect(timeForBoth(at, 'Asia/Seoul', 'Asia/Seoul')).toBe('24 Nov 2026, 21:03 Asia/Seoul');
});

test('an approval says whether something was edited since', () => {
  const approved = { at, userName: 'Era Seo', isOutdated: false };
  expect(wordsOfApproval(approved, time)).toBe('Approved revision of 12:03 by Era Seo');
  expect(wordsOfApproval({ ...approved, isOutdated: true }, time)).toBe(
    'Approved revision of 12:03 by Era Seo; edited since',
  );
});

test('an hour that failed says why', () => {
  const schedule = {
    kind: 'publish',
    at,
    userName: 'Era Seo',
    status: 'waiting',
    problem: null,
  } as const;
  expect(wordsOfSchedule(schedule, time)).toBe('Goes out at 12:03, set by Era Seo.');
  expect(wordsOfSchedule({ ...schedule, problem: 'No photo.' }, time)).toContain(
    'is tried again: No photo.',
  );
  expect(wordsOfSchedule({ ...schedule, status: 'failed', problem: 'No photo.' }, time)).toBe(
    'Was to be done at 12:03 and failed: No photo.',
  );
});

test('only what others saved since is missed', () => {
  const save = (revision: number, form: string | null, userName: string, fields: string[]) => ({
    revision,
    form,
    userName,
    fields,
    at,
  });
  const saves = [
    save(1, 'other', 'Ann', ['Slug']),
    save(2, 'mine', 'Me', ['Body']),
    save(3, 'other', 'Ann', ['Headline']),
    save(4, null, 'Bo', ['Headline', 'Body']),
  ];
  expect(wordsOfMissedSaves(saves, { id: 'mine', revision: 1 })).toBe(
    'Ann and Bo changed Headline, Body after you opened this.',
  );
  expect(wordsOfMissedSaves(saves.slice(0, 2), { id: 'mine', revision: 0 })).toContain(
    'Ann changed Slug',
  );
  expect(wordsOfMissedSaves(saves, { id: 'mine', revision: 4 })).toBeNull();
});
