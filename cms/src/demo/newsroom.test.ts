import { richText } from '@dateline/shared/public/rich-text.ts';
import { describe, expect, it } from 'vitest';
import { checkArticle } from '../evidence/check-article.ts';
import { checkRelationship } from '../evidence/check-relationship.ts';
import type { Known, KnownSource } from '../evidence/known-sources.ts';
import { compileBody, referencesIn } from './body.ts';
import type { Body, ReferencedCollection } from './body-blocks.ts';
import { demoNewsroom } from './newsroom.ts';
import { photoKeys } from './photos/render.ts';
import type { DemoSource } from './types.ts';

const { articles, authors, entities, legalInstruments, photos, relationships, sections, sources } =
  demoNewsroom;
const published = articles.filter(({ timing }) => timing.status === 'published');

const records: Record<ReferencedCollection | 'authors' | 'sections', { key: string }[]> = {
  articles,
  authors,
  entities,
  'legal-instruments': legalInstruments,
  photos,
  sections,
  sources,
};
const keys = new Map(
  Object.entries(records).map(([name, list]) => [name, list.map(({ key }) => key)]),
);

function expectKey(collection: keyof typeof records, key: string | undefined) {
  if (key !== undefined) expect(keys.get(collection), `in ${collection}`).toContain(key);
}

function expectParagraph({ instrument, paragraph }: { instrument?: string; paragraph?: unknown }) {
  expectKey('legal-instruments', instrument);
  const numbers = legalInstruments
    .find(({ key }) => key === instrument)
    ?.paragraphs.map(({ number }) => number);
  if (paragraph) expect(numbers, `paragraphs of ${instrument}`).toContain(paragraph);
}

/** An id for each source, so that a key can stand where the database has an id. */
const sourceIds = new Map(
  sources.map(({ key }, index) => [key, index.toString(16).padStart(24, '0')]),
);
const known: Known = {
  sources: new Map(sources.map((each) => [idOfSource(each.key), knownSource(each)])),
  persons: sources.filter(({ type }) => type === 'person').map(knownSource),
};

function idOfSource(key: string): string {
  return sourceIds.get(key) ?? '';
}

function knownSource({ key, type, title, url, archivedUrl }: DemoSource): KnownSource {
  return { id: idOfSource(key), type, title, url: url ?? null, archivedUrl: archivedUrl ?? null };
}

type Asserting = { sources?: string[]; claims?: { sources: string[] }[]; body?: Body };

/** A record with ids of sources, and with its body as Lexical's JSON. */
function asStored({ sources: keysOfSources = [], claims = [], body = [], ...rest }: Asserting) {
  return {
    ...rest,
    sources: keysOfSources.map(idOfSource),
    claims: claims.map((claim) => ({ ...claim, sources: claim.sources.map(idOfSource) })),
    body: compileBody(body, 'a record', (collection, key) =>
      collection === 'sources' ? idOfSource(key) : 'b'.repeat(24),
    ),
  };
}

describe('demoNewsroom', () => {
  it('has each key and each slug once', () => {
    for (const list of [...Object.values(records), relationships]) {
      expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
    }
    for (const list of [articles, authors, entities, legalInstruments, sections]) {
      expect(new Set(list.map(({ slug }) => slug)).size).toBe(list.length);
    }
  });

  it.each(articles)('$key: the body compiles to what the site prints', ({ key, body }) => {
    const compiled = compileBody(body, key, (collection, wanted) =>
      keys.get(collection)?.includes(wanted) ? 'b'.repeat(24) : undefined,
    );
    expect(richText.safeParse(compiled).error).toBeUndefined();
    for (const [, instrument, paragraph] of JSON.stringify(body).matchAll(
      /\{\{([a-z0-9-]+)(?: ([0-9a-z()]+))?\|/g,
    )) {
      expectParagraph({ instrument, paragraph });
    }
  });

  it.each(articles)('$key: every relation resolves', (article) => {
    expectKey('sections', article.section);
    expectKey('photos', article.heroPhoto);
    for (const byline of article.bylines) {
      if ('author' in byline) expectKey('authors', byline.author);
    }
    for (const key of [...article.about, ...article.mentions]) expectKey('entities', key);
    for (const key of article.claims.flatMap((claim) => claim.sources)) expectKey('sources', key);
    for (const law of [...article.legalReferences, ...article.claims]) expectParagraph(law);
    expect(article.about.length).toBeLessThanOrEqual(5);
  });

  it('knows enough to be walked through, each relationship with a source', () => {
    expect(entities.length).toBeGreaterThanOrEqual(40);
    expect(relationships.length).toBeGreaterThanOrEqual(60);
    expect(legalInstruments.length).toBeGreaterThanOrEqual(12);
    for (const { key, sources: given } of relationships) expect(given, key).not.toEqual([]);
  });

  it('says nothing twice above a headline', () => {
    const names = new Map(sections.map(({ key, name }) => [key, name]));
    for (const { kicker, section } of articles) expect(kicker).not.toBe(names.get(section));
  });

  it('names bans from the side of the Member States', () => {
    const measures = legalInstruments.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) => paragraph.measures),
    );
    const wrong = { exportBan: 'fromDprk', importBan: 'toDprk' } as const;
    for (const { type, direction } of measures) {
      if (type === 'exportBan' || type === 'importBan') expect(direction).not.toBe(wrong[type]);
    }
  });

  it('resolves the relations of everything else', () => {
    for (const { photo } of authors) expectKey('photos', photo);
    for (const { source } of entities.flatMap(({ names }) => names)) expectKey('sources', source);
    for (const { amends, reaffirms } of legalInstruments) {
      for (const key of [...amends, ...reaffirms]) expectKey('legal-instruments', key);
    }
    for (const edge of relationships) {
      expectKey('entities', edge.subject);
      expectKey('entities', edge.object);
      expectParagraph(edge);
      for (const key of edge.sources) expectKey('sources', key);
    }
    expect(photos.map(({ key }) => key)).toEqual(photoKeys);
  });

  it('links every published article from and to another published one', () => {
    const links = published.flatMap(({ key, body }) =>
      referencesIn(body)
        .filter(({ collection }) => collection === 'articles')
        .map((link) => ({ from: key, to: link.key })),
    );
    const waiting = articles.filter((article) => !published.includes(article));
    for (const { key } of published) {
      expect(
        links.some(({ from, to }) => from === key && to !== key),
        `from ${key}`,
      ).toBe(true);
      // The Korean summary is the entrance of another language; English articles do not lead to it.
      if (key !== 'korean-summary') expect(links.some(({ to }) => to === key)).toBe(true);
    }
    expect(published.length).toBeGreaterThanOrEqual(12);
    expect(links.filter(({ to }) => waiting.some(({ key }) => key === to))).toEqual([]);
  });

  it('has nothing that the desk would be told of, but that copies are missing', () => {
    const said = [
      ...articles.flatMap((article) => checkArticle(asStored(article), known)),
      ...relationships.flatMap((edge) => checkRelationship(asStored(edge), known)),
    ];
    expect(said.filter(({ kind }) => kind !== 'hint').map(({ message }) => message)).toEqual([]);
  });

  it('uses no source of type person alone, for readers never see it', () => {
    const internal = sources.filter(({ type }) => type === 'person').map(({ key }) => key);
    const used = [...articles.flatMap(({ claims }) => claims), ...relationships].map(
      (statement) => statement.sources,
    );
    expect(used.flat()).toEqual(expect.arrayContaining(internal));
    for (const list of used) expect(list.some((key) => !internal.includes(key))).toBe(true);
    for (const { body } of articles) {
      for (const { key } of referencesIn(body)) expect(internal).not.toContain(key);
    }
  });

  it('marks only the paragraphs as checked that were compared with a public copy', () => {
    const checked = legalInstruments.flatMap(({ key, paragraphs }) =>
      paragraphs.filter((entry) => entry.checked).map(({ number }) => `${key} ${number}`),
    );
    expect(checked).toEqual([
      'res-1718 8(a)(iii)',
      'res-1718 8(d)',
      'res-1718 12',
      'res-1874 26',
      'res-2094 23',
    ]);
  });

  it('prints the right sums for wage and rice', () => {
    const text = JSON.stringify(articles.find(({ key }) => key === 'rice-arithmetic')?.body);
    const sums = [...text.matchAll(/([\d,]+) ÷ ([\d,]+) = ([\d.]+) kilograms/g)].map((sum) =>
      sum.slice(1).map((figure) => Number(figure.replaceAll(',', ''))),
    );
    expect(sums).toHaveLength(3);
    for (const [wage = 0, price = 0, kilograms] of sums) {
      expect(Number((wage / price).toFixed(1))).toBe(kilograms);
    }
  });
});
