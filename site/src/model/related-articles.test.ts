import { expect, it } from 'vitest';
import { relatedArticles } from './related-articles.ts';

const tagged = (id: string, about: string[], mentions: string[], day = 1) => ({
  id,
  about,
  mentions,
  datePublished: `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`,
});

const article = tagged('this', ['amisan'], ['kim']);
const ids = (list: { id: string }[]) => list.map(({ id }) => id);

it('puts what both are about before what one only mentions', () => {
  const both = tagged('both', ['amisan'], []);
  const cross = tagged('cross', [], ['amisan']);
  const mention = tagged('mention', [], ['kim']);
  expect(ids(relatedArticles(article, [mention, cross, both]))).toEqual([
    'both',
    'cross',
    'mention',
  ]);
});

it('counts an entity once, though it stands in both lists', () => {
  const twice = tagged('twice', ['amisan'], ['amisan']);
  const more = tagged('more', ['amisan'], ['kim']);
  expect(ids(relatedArticles(article, [twice, more]))).toEqual(['more', 'twice']);
});

it('puts the newest first among equals', () => {
  const older = tagged('older', [], ['kim'], 2);
  const newer = tagged('newer', [], ['kim'], 3);
  expect(ids(relatedArticles(article, [older, newer]))).toEqual(['newer', 'older']);
});

it('leaves out itself, strangers and doubles, and keeps to the limit', () => {
  const stranger = tagged('stranger', ['other'], []);
  const friends = Array.from({ length: 9 }, (_, index) =>
    tagged(`f${index}`, ['kim'], [], 9 - index),
  );
  const found = relatedArticles(article, [article, stranger, ...friends, ...friends]);
  expect(ids(found)).toEqual(['f0', 'f1', 'f2', 'f3', 'f4']);
});
