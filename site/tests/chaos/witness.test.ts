import { expect, test } from 'vitest';
import { Ledger } from './ledger.ts';
import { markOf } from './marks.ts';
import { type SeenPage, Witness } from './witness.ts';

/** Story 1: published, edited, a draft over it, taken back, published again. */
function scene() {
  const ledger = new Ledger();
  const story = ledger.open();
  for (const deed of ['publish', 'publish', 'draft', 'hide', 'publish'] as const) {
    story.begin(deed, 'chaos-1').state = 'committed';
  }
  const witness = new Witness(ledger);
  const see = (page: Partial<SeenPage>) => {
    const whole = { path: '/articles/chaos-1/', status: 200, location: null, text: '', ...page };
    witness.look(whole, witness.floorsOf(whole.path), story);
  };
  return { story, see };
}

function page(...revisions: number[]): { text: string } {
  return { text: `<html>${revisions.map((each) => markOf(1, each)).join(' ')}</html>` };
}

const gone = { status: 404, text: '<html></html>' };

test('what was published is seen, one revision after the other, goes and comes again', () => {
  const { see } = scene();
  for (const seen of [gone, page(1, 1, 1), page(2, 2, 2), gone, page(5, 5, 5)]) see(seen);
});

test.each([
  ['a draft', [page(3, 3, 3)], 'was never published (draft)'],
  ['a revision that nobody wrote', [page(6, 6, 6)], 'was never published (unknown)'],
  ['two revisions at once', [page(1, 1, 2)], 'mixes revisions'],
  ['a page without its end', [{ text: page(1, 1, 1).text.slice(0, -3) }], 'does not end with'],
  ['a page without its text', [page(1, 1)], 'it is torn'],
  ['a replaced revision again', [page(2, 2, 2), page(1, 1, 1)], 'after 2 had been seen'],
  ['what was taken back again', [page(2, 2, 2), gone, page(2, 2, 2)], 'after 4 had been seen'],
  ['a page that is lost', [page(5, 5, 5), gone], 'lost story 1'],
  ['an error', [{ status: 503, text: 'Away' }], 'answered with 503'],
  ['a redirect elsewhere', [{ status: 301, location: '/articles/other/' }], 'leads to'],
])('%s is a violation', (_, seen, words) => {
  const { see } = scene();
  expect(() => seen.forEach(see)).toThrow(words);
});

test('a refused change and a story that was taken back for good are never seen', () => {
  const { story, see } = scene();
  story.begin('refused', 'chaos-1').state = 'refused';
  expect(() => see(page(6, 6, 6))).toThrow('was never published (refused)');
  story.begin('hide', 'chaos-1').state = 'committed';
  see(page(5, 5, 5));
  see(gone);
  expect(() => see({ status: 301, location: '/articles/chaos-1/' })).toThrow('was taken back');
});
