import { expect, test, vi } from 'vitest';
import type { Newsroom } from '../cms/newsroom.ts';
import {
  ids,
  sampleEntity,
  sampleId,
  sampleNewsroom,
  sampleRelationship,
} from '../cms/sample-newsroom.ts';
import { liveEntryOf } from '../content/sample-live-entry.ts';
import type { FtmEntity } from './ftm-entity.ts';
import { ftmFile, ftmOwn } from './ftm-lines.ts';

const { getLiveEntry } = vi.hoisted(() => ({ getLiveEntry: vi.fn() }));
vi.mock('astro:content', () => ({ getLiveEntry }));

const site = 'https://news.example';

test('an entity has its names by kind, its dates and its page', async () => {
  const office = sampleEntity({
    type: 'PublicBody',
    names: [
      { value: '아미산', lang: 'ko', script: 'Hang', kind: 'official' },
      { value: 'Old  name', lang: 'en', script: 'Latn', kind: 'previous' },
      { value: 'the center', lang: 'en', script: 'Latn', kind: 'weakAlias' },
    ],
    startDate: '2025-04~',
    summary: 'First.\n\nSecond.\u200b',
  });
  const [own] = await all({ entities: [office], relationships: [] });
  expect(own).toEqual({
    id: `dateline-${ids.entity}`,
    schema: 'PublicBody',
    properties: {
      name: ['Amisan', '아미산'],
      previousName: ['Old name'],
      weakAlias: ['the center'],
      incorporationDate: ['2025-04'],
      summary: ['First.\n\nSecond.'],
      sourceUrl: [`${site}/entities/amisan/`],
    },
  });
});

const person = sampleEntity({ id: ids.otherEntity, type: 'Person', name: 'Kim', slug: 'kim' });
const place = sampleEntity({ id: ids.otherEntity, type: 'Address', name: 'Hwasong', slug: 'hwa' });

test.each([
  ['ownedBy', person, 'Ownership', 'asset', 'owner'],
  ['operatedBy', person, 'Control', 'controlled', 'controller'],
  ['succeededBy', person, 'Succession', 'predecessor', 'successor'],
  ['visitedBy', person, 'Event', 'involved', 'involved'],
  [
    'partOf',
    sampleEntity({ ...person, type: 'Organization' }),
    'Membership',
    'member',
    'organization',
  ],
  ['partOf', place, 'UnknownLink', 'subject', 'object'],
  ['ownedBy', place, 'UnknownLink', 'subject', 'object'],
  ['linkedTo', person, 'UnknownLink', 'subject', 'object'],
])('%s %o is a %s', async (predicate, object, schema, subjectEnd, objectEnd) => {
  const edge = await edgeOf({ predicate }, object);
  expect(edge?.schema).toBe(schema);
  expect(edge?.properties[subjectEnd]).toContain(`dateline-${ids.entity}`);
  expect(edge?.properties[objectEnd]).toContain(`dateline-${ids.otherEntity}`);
});

test('an edge says how it is meant, how sure the desk is, when, and by whom', async () => {
  const changes = { statementType: 'assessment', confidence: 'low', startDate: '2025?' };
  const edge = await edgeOf({ ...changes, note: 'Likely.' }, person);
  expect(edge?.properties).toMatchObject({
    summary: ['Assessment. Low confidence.'],
    startDate: ['2025'],
    description: ['Likely.'],
  });
});

test('a place is an address; where one was once, or may be, is a link that says so', async () => {
  const [own, ...rest] = await all({
    entities: [sampleEntity(), place],
    relationships: [sampleRelationship({ predicate: 'locatedIn' })],
  });
  expect(own?.properties.addressEntity).toEqual([`dateline-${ids.otherEntity}`]);
  expect(rest.map(({ schema }) => schema)).toEqual(['Address']);
  const changes = { predicate: 'locatedIn', statementType: 'assessment' };
  expect((await edgeOf(changes, place))?.schema).toBe('UnknownLink');
});

const law = { predicate: 'designatedUnder', object: null, instrument: ids.instrument };

test('a designation is a sanction, and the entity has the topic', async () => {
  const lines = await all({
    entities: [sampleEntity({ topics: ['sanction', 'gov.soe'] })],
    relationships: [sampleRelationship({ ...law, paragraph: '7' })],
  });
  expect(lines[0]?.properties.topics).toEqual(['sanction', 'gov.soe']);
  expect(lines[1]).toMatchObject({
    schema: 'Sanction',
    properties: {
      entity: [`dateline-${ids.entity}`],
      authority: ['UN Security Council'],
      program: ['S/RES/2397 (2017)'],
      provisions: ['Paragraph 7'],
    },
  });
});

test.each([{ predicate: 'allegedBreachOf' }, { statementType: 'assessment' }])(
  '%o is never a designation, neither as an edge nor as a topic',
  async (changes) => {
    const lines = await all({
      entities: [sampleEntity({ topics: ['sanction', 'gov.soe'] })],
      relationships: [sampleRelationship({ ...law, ...changes })],
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.properties.topics).toEqual(['gov.soe']);
  },
);

test('a brand is a link between those who use it, and is itself nowhere', async () => {
  const brand = sampleEntity({ id: ids.otherEntity, type: 'Brand', name: 'Amisan', slug: 'brand' });
  const other = sampleEntity({ id: sampleId(20), name: 'Other', slug: 'other' });
  const uses = { predicate: 'usesBrand', object: brand.id };
  const lines = await all({
    entities: [sampleEntity(), other, brand],
    relationships: [
      sampleRelationship(uses),
      sampleRelationship({ ...uses, id: sampleId(21), subject: other.id }),
    ],
  });
  expect(lines.map(({ schema }) => schema).sort()).toEqual(['Company', 'Company', 'UnknownLink']);
  expect(lines.find(({ schema }) => schema === 'UnknownLink')?.properties).toMatchObject({
    subject: [`dateline-${ids.entity}`],
    object: [`dateline-${other.id}`],
    role: ['uses the brand Amisan'],
  });
  expect(dangling(lines)).toEqual([]);
});

test('an end that was merged is the one that it was merged into', async () => {
  const survivor = sampleEntity({ ...person, id: sampleId(20), slug: 'survivor' });
  const merged = sampleEntity({ ...person, mergedInto: survivor.id });
  const lines = await all({ entities: [sampleEntity(), merged, survivor] });
  expect(lines.map(({ id }) => id)).not.toContain(`dateline-${merged.id}`);
  expect(dangling(lines)).toEqual([]);
  const edge = lines.find(({ schema }) => schema === 'Ownership');
  expect(edge?.properties.owner).toEqual([`dateline-${survivor.id}`]);
});

test('hidden sources are named nowhere', async () => {
  const edge = await edgeOf({ sources: [ids.hidden] }, person);
  expect(edge?.properties).not.toHaveProperty('publisher');
  expect(JSON.stringify(edge)).not.toContain(ids.hidden);
});

test('the file of one entity stands by itself, with the edges that end at it', async () => {
  const entities = [sampleEntity(), person];
  getLiveEntry.mockImplementation(liveEntryOf(sampleNewsroom({ entities })));
  const lines = await ftmFile(person, site);
  expect(lines.map(({ schema }) => schema)).toEqual(['Person', 'Company', 'Ownership']);
  expect(dangling(lines)).toEqual([]);
});

async function edgeOf(changes: object, object: ReturnType<typeof sampleEntity>) {
  const lines = await all({
    entities: [sampleEntity(), object],
    relationships: [sampleRelationship(changes)],
  });
  return lines.find(({ id }) => id === `dateline-${ids.relationship}`);
}

async function all(changes: Partial<Newsroom>): Promise<FtmEntity[]> {
  const newsroom = sampleNewsroom({ articles: [], ...changes });
  getLiveEntry.mockImplementation(liveEntryOf(newsroom));
  return (await Promise.all(newsroom.entities.map((entity) => ftmOwn(entity, site)))).flat();
}

/** Ids that lines refer to and that no line has. */
function dangling(lines: readonly FtmEntity[]): string[] {
  const there = new Set(lines.map(({ id }) => id));
  return lines
    .flatMap(({ properties }) => Object.values(properties).flat())
    .filter((value) => value.startsWith('dateline-') && !there.has(value));
}
