import { expect, test } from 'vitest';
import { completeDraft } from './complete-draft.ts';
import { noSection } from './stand-ins.ts';

const id = 'a'.repeat(24);
const other = 'b'.repeat(24);
const now = new Date('2026-01-02T03:04:05.000Z');
const whole = {
  id,
  headline: 'Cars on show',
  slug: 'cars-on-show',
  bylines: [{ author: other, role: 'reporting' }],
  section: other,
  language: 'en',
  datePublished: '2025-04-13T00:00:00.000Z',
  comments: 'open',
};
const text = (words: unknown) => ({ type: 'text', text: words, format: 0 });
const bodyOf = (...children: object[]) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children }] },
});

test('a whole draft stays as it is, less what no reader sees', () => {
  const completed = completeDraft('articles', { ...whole, embargo: 'x', stage: 'draft' }, now);
  expect(completed).toMatchObject({ document: whole, missing: [], leftOut: [] });
  expect(Object.keys(completed?.document ?? {})).not.toContain('embargo');
});

test('the emptiest draft has stand-ins, and says what is missing', () => {
  expect(completeDraft('articles', { id, headline: '', bylines: [] }, now)).toMatchObject({
    document: {
      headline: 'No headline yet',
      bylines: [{ name: 'No byline yet' }],
      section: noSection.id,
      datePublished: now.toISOString(),
    },
    missing: ['headline', 'byline', 'section', 'language'],
    leftOut: [],
  });
});

test.each(['authors', 'entities', 'legal-instruments', 'sources'] as const)(
  'a draft of %s with nothing in it can be shown',
  (collection) => {
    expect(completeDraft(collection, { id }, now)?.missing).not.toEqual([]);
  },
);

test('unfinished rows and parts of a text are left out, the others stay', () => {
  const draft = {
    ...whole,
    claims: [{ statement: '' }, { statement: 'It runs.', statementType: 'reported' }, {}],
    body: bodyOf(
      text('Before'),
      { type: 'inlineBlock', fields: { blockType: 'mention' } },
      text('After'),
    ),
    bylines: [{ role: 'reporting' }, { name: 'Era Seo', role: 'photos' }],
  };
  expect(completeDraft('articles', draft, now)).toMatchObject({
    document: {
      claims: [{ statement: 'It runs.' }],
      body: bodyOf(text('Before'), text('After')),
      bylines: [{ name: 'Era Seo' }],
    },
    missing: [],
    leftOut: ['body', 'bylines', 'claims'],
  });
  expect(draft.claims).toHaveLength(3);
});

test('what has no stand-in is left empty, and what cannot be mended is not shown', () => {
  expect(completeDraft('articles', { ...whole, heroPhoto: 'gone' }, now)?.document.heroPhoto).toBe(
    null,
  );
  expect(completeDraft('articles', { ...whole, id: 'none' }, now)).toBe(null);
});
