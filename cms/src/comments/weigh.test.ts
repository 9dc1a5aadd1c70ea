import { expect, test } from 'vitest';
import { spamWeight, weigh } from './weigh.ts';

const honest = {
  text: 'The hall was open in April; I saw three cars, none with a plate.',
  name: 'Kim',
  trapped: false,
  seconds: 40,
  proven: true,
  repeats: 0,
};

test('nothing speaks against a plain comment', () => {
  expect(weigh(honest)).toEqual({ weight: 0, reasons: [] });
});

test.each([
  ['no script', { proven: false }],
  ['one link', { text: `${honest.text} https://www.example.com/a` }],
  ['capitals', { text: honest.text.toUpperCase() }],
  ['a long word', { text: 'ㅋ'.repeat(200) }],
  ['one link without a script', { proven: false, text: 'See example.org' }],
])('%s alone makes no spam', (_what, changes) => {
  const { weight, reasons } = weigh({ ...honest, ...changes });
  expect(weight).toBeGreaterThan(0);
  expect(weight).toBeLessThan(spamWeight);
  expect(reasons.length).toBeGreaterThan(0);
});

test.each([
  ['the trap', { trapped: true }],
  ['no time', { seconds: 1 }],
  ['three links', { text: 'a.com b.net [url=x] and more' }],
  ['a name that is an address', { name: 'www.example.com' }],
  ['the same words twice before', { repeats: 2 }],
])('%s makes it spam', (_what, changes) => {
  expect(weigh({ ...honest, ...changes }).weight).toBeGreaterThanOrEqual(spamWeight);
});
