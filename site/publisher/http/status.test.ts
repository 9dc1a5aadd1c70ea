import { expect, test } from 'vitest';
import { type PublisherStatus, whatIsWrong } from './status.ts';

const well: PublisherStatus = {
  state: 'following',
  cursor: '0123456789abcdef.7',
  lagSeconds: 0,
  lastRelease: null,
  pagesDue: 0,
  problem: null,
  documents: {},
};

test.each([
  [{}, null],
  [{ state: 'releasing' }, null],
  [{ lagSeconds: 60, problem: 'The CMS is away.' }, null],
  [{ lagSeconds: 61 }, 'The site is 61 seconds behind the CMS.'],
  [{ lagSeconds: 61, problem: 'The CMS is away.' }, 'The CMS is away.'],
  [{ state: 'starting' }, 'The publisher is starting.'],
  [{ state: 'held' }, 'The publisher is held: resume it to publish what waits.'],
  [{ state: 'refusing', problem: 'The front page is empty.' }, 'The front page is empty.'],
] satisfies [Partial<PublisherStatus>, string | null][])('%j: %s', (change, sentence) => {
  expect(whatIsWrong({ ...well, ...change })).toBe(sentence);
});
