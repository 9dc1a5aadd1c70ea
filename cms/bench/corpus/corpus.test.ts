import { createHash } from 'node:crypto';
import { richText } from '@dateline/shared/public/rich-text.ts';
import { expect, test } from 'vitest';
import { nodesOf } from '../../src/editor/nodes-of.ts';
import { checkArticle } from '../../src/evidence/check-article.ts';
import { checkRelationship } from '../../src/evidence/check-relationship.ts';
import type { Known } from '../../src/evidence/known-sources.ts';
import { article, isBackground } from './articles.ts';
import { authorName, source } from './desk.ts';
import { entity, entityNames, legalInstrument, relationship } from './knowledge.ts';
import { idOf, type RawDocument } from './raw-document.ts';
import { corpusSizes } from './sizes.ts';

const all = Array.from({ length: 1_000 }, (_, index) => article(index, 1_000));

test('it is the same at every run, and an article does not depend on those before it', () => {
  expect(article(700, 1_000)).toEqual(all[700]);
  const digest = createHash('sha256').update(JSON.stringify(all)).digest('hex');
  // Figures of two commits can be compared while this stays.
  expect(digest).toBe('bc47e7b193bf374d4907d0e7bba54713858956ccc4a082d12602c009d86b5e58');
});

test('articles have about 900 words, three or four entities, one footnote', () => {
  const words = all.map((each) => wordsOf(each.body));
  expect(average(words)).toBeGreaterThan(870);
  expect(average(words)).toBeLessThan(960);
  expect(Math.min(...words)).toBeGreaterThan(610);
  for (const each of all) {
    expect(richText.safeParse(each.body).error).toBeUndefined();
    const blocks = [...nodesOf(each.body)].map(({ fields }) => fields.blockType);
    expect(blocks.filter((type) => type === 'footnote')).toHaveLength(1);
    const entities = entitiesOf(each);
    expect(blocks.filter((type) => type === 'mention')).toHaveLength(entities.length);
    expect(new Set(entities).size).toBe(entities.length);
    expect(entities.length).toBeGreaterThanOrEqual(3);
    expect(entities.length).toBeLessThanOrEqual(4);
  }
});

test('entities are spread evenly, with one in about every tenth article', () => {
  const counts = new Map<string, number>();
  for (const id of all.flatMap(entitiesOf)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const first = counts.get(idOf('entities', 0)) ?? 0;
  expect(first).toBeGreaterThan(80);
  expect(first).toBeLessThan(150);
  counts.delete(idOf('entities', 0));
  expect(counts.size).toBe(corpusSizes.entities - 1);
  expect(Math.max(...counts.values())).toBeLessThan(40);
});

const known: Known = {
  sources: new Map(
    Array.from({ length: corpusSizes.sources }, (_, index) => {
      const { type, title } = source(index);
      const id = idOf('sources', index);
      return [id, { id, type: String(type), title: String(title), url: null, archivedUrl: null }];
    }),
  ),
  persons: [],
};

test('nothing in it is kept from being published for want of evidence', () => {
  const edges = Array.from({ length: corpusSizes.relationships }, (_, index) =>
    relationship(index),
  );
  const said = [
    ...all.slice(0, 200).flatMap((each) => checkArticle(asGiven(each), known)),
    ...edges.flatMap((each) => checkRelationship(asGiven(each), known)),
  ];
  expect(said.filter(({ kind }) => kind === 'stop')).toEqual([]);
});

test('what must be the only one of its kind is', () => {
  const index = (count: number) => Array.from({ length: count }, (_, each) => each);
  const values = [
    all.map(({ slug }) => slug),
    all.map(({ datePublished }) => Number(datePublished)),
    index(corpusSizes.entities).map((each) => entity(each).slug),
    index(corpusSizes.entities).map((each) => entityNames(each).hangul),
    index(corpusSizes.authors).map(authorName),
    index(corpusSizes['legal-instruments']).map((each) => legalInstrument(each).symbol),
    index(corpusSizes.relationships).map((each) => {
      const { subject, predicate, object, instrument } = relationship(each);
      return [subject, predicate, object, instrument].join();
    }),
  ];
  for (const list of values) expect(new Set(list).size).toBe(list.length);
});

test('only background stories are linked to, and never by an older one', () => {
  const byId = new Map(all.map(({ _id }, index) => [`articles:${_id}`, index]));
  let links = 0;
  for (const [index, { references }] of all.entries()) {
    for (const each of Array.isArray(references) ? references : []) {
      const target = byId.get(each);
      if (target === undefined) continue;
      links += 1;
      expect(target).toBeLessThan(index);
      expect(isBackground(target)).toBe(true);
    }
  }
  expect(links).toBe(250);
});

test('the dates go over eight years, the newest last', () => {
  const times = all.map(({ datePublished }) => Number(datePublished));
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  const years = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 3_600_000 / 24 / 365.25;
  expect(years).toBeGreaterThan(7.9);
});

/** With ids as text, as Payload gives them. */
function asGiven(document: RawDocument): Record<string, unknown> {
  return JSON.parse(JSON.stringify(document));
}

function entitiesOf({ about, mentions }: RawDocument): string[] {
  return [about, mentions].flat().map(String);
}

function wordsOf(body: unknown): number {
  const texts = [...nodesOf(body)].map(({ node, fields }) => node.text ?? fields.text ?? '');
  return texts.join(' ').split(/\s+/).filter(Boolean).length;
}

function average(numbers: number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
