import { expect, it } from 'vitest';
import { frontPageTitle, pageTitle } from './page-title.ts';

it('adds the name of the site where there is room', () => {
  expect(pageTitle('Rice passes 24,000 won', 'Dateline')).toBe('Rice passes 24,000 won | Dateline');
  const title = 'A headline of sixty-five characters, which leaves no room at all.';
  expect(pageTitle(title, 'Dateline')).toBe(title);
});

it('cuts what is too long after a word, or anywhere in a very long one', () => {
  const title = `When the customs officers of three countries compared their ledgers, ${'again '.repeat(9)}`;
  expect(pageTitle(title, 'Dateline')).toBe(
    'When the customs officers of three countries compared their ledgers…',
  );
  expect(pageTitle('x'.repeat(90), 'Dateline')).toBe(`${'x'.repeat(69)}…`);
});

it('leaves the tagline out of a front page title that it would make too long', () => {
  expect(frontPageTitle('Dispatch', 'News')).toBe('Dispatch: News');
  expect(frontPageTitle('Dispatch', null)).toBe('Dispatch');
  expect(frontPageTitle('Dispatch', 'long '.repeat(20))).toBe('Dispatch');
});
