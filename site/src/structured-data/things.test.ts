import { expect, test } from 'vitest';
import { sampleEntity, sampleNewsroom } from '../cms/sample-newsroom.ts';
import { entityThing } from './entity-thing.ts';
import { legislation } from './legislation.ts';
import { pageGraph } from './page-graph.ts';

const url = 'https://news.example';

test('former names are alternateName, and an uncertain date is none', () => {
  const entity = sampleEntity({
    names: [{ value: 'Old name', lang: 'en', script: 'Latn', kind: 'previous' }],
    startDate: '2025-04',
    endDate: '2026?',
    topics: ['sanction'],
  });
  expect(entityThing(entity, url)).toEqual({
    '@type': 'Corporation',
    '@id': `${url}/entities/amisan/#entity`,
    name: 'Amisan',
    url: `${url}/entities/amisan/`,
    alternateName: ['Old name'],
    foundingDate: '2025-04',
  });
});

test('a resolution has its paragraphs as parts, each at its anchor', () => {
  const [instrument] = sampleNewsroom()['legal-instruments'];
  expect(instrument && legislation(instrument, [], url)).toMatchObject({
    '@type': 'Legislation',
    legislationIdentifier: 'S/RES/2397 (2017)',
    legislationDate: '2017-12-22',
    hasPart: [{ '@type': 'Legislation', url: `${url}/legal-instruments/s-res-2397-2017/#para-7` }],
  });
});

test('a page says where it stands; the front page stands nowhere else', () => {
  const graph = (path: string) =>
    pageGraph({
      site: { name: 'Dateline', url, language: 'en' },
      page: { type: 'WebPage', name: 'Amisan', description: null, path },
      crumbs: [{ name: 'People', path: '/entities/' }],
      about: [],
      mainEntity: null,
    });
  expect(graph('/entities/amisan/')['@graph']).toContainEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Dateline', item: `${url}/` },
      { '@type': 'ListItem', position: 2, name: 'People', item: `${url}/entities/` },
      { '@type': 'ListItem', position: 3, name: 'Amisan', item: `${url}/entities/amisan/` },
    ],
  });
  expect(JSON.stringify(graph('/'))).not.toContain('BreadcrumbList');
});
