import { expect, it } from 'vitest';
import { entitiesOf, relatedArticles } from './related-articles.ts';

const tagged = (id: string, about: string[], mentions: string[], day = 1) => ({
  id,
  about,
  mentions,
  datePublished: `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`,
});
type Tagged = ReturnType<typeof tagged>;

const article = tagged('this', ['amisan'], ['kim'], 10);

/** Ids of the articles related to `article` among these. */
function related(archive: Tagged[]): string[] {
  const naming = (entity: string) => archive.filter((other) => entitiesOf(other).includes(entity));
  const articlesOf = new Map(['amisan', 'kim', 'other'].map((entity) => [entity, naming(entity)]));
  return relatedArticles(article, articlesOf).map(({ id }) => id);
}

it('puts what both are about before what one only mentions', () => {
  const both = tagged('both', ['amisan'], []);
  const cross = tagged('cross', [], ['amisan']);
  const mention = tagged('mention', [], ['kim']);
  expect(related([mention, cross, both])).toEqual(['both', 'cross', 'mention']);
});

it('counts an entity once, though it stands in both lists', () => {
  const twice = tagged('twice', ['amisan'], ['amisan']);
  const more = tagged('more', ['amisan'], ['kim']);
  expect(related([twice, more])).toEqual(['more', 'twice']);
});

it('puts the nearest in time first among equals, be they older or newer', () => {
  const day = (day: number) => tagged(`day${day}`, [], ['kim'], day);
  const archive = [1, 8, 12, 20, 9].map(day);
  expect(related(archive)).toEqual(['day9', 'day12', 'day8', 'day1', 'day20']);
});

it('puts the lower id first where all else is equal', () => {
  expect(related([tagged('b', [], ['kim'], 9), tagged('a', [], ['kim'], 11)])).toEqual(['a', 'b']);
});

it('leaves out itself and strangers, and keeps to the limit', () => {
  const stranger = tagged('stranger', ['other'], []);
  const friends = Array.from({ length: 9 }, (_, index) =>
    tagged(`f${index}`, ['kim'], ['amisan'], 11 + index),
  );
  expect(related([article, stranger, ...friends])).toEqual(['f0', 'f1', 'f2', 'f3', 'f4']);
});
