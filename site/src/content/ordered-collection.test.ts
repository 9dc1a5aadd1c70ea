import { expect, test } from 'vitest';
import { ids, sampleEntity, sampleId } from '../cms/sample-newsroom.ts';
import { OrderedCollection } from './ordered-collection.ts';
import { listeningTouch } from './sample-touch.ts';
import { topics } from './topics.ts';

type Entity = ReturnType<typeof sampleEntity>;
const byName = (a: Entity, b: Entity) => (a.name < b.name ? -1 : Number(a.name > b.name));
const document = `entities:${ids.entity}`;
const order = topics.collection('entities');
const slug = (each: string) => topics.slug('entities', each);

function collectionOf(...entities: Entity[]) {
  const touch = listeningTouch();
  const collection = new OrderedCollection('entities', byName, touch);
  for (const entity of entities) collection.put(entity);
  touch.heard();
  const names = () => collection.inOrder().map(({ name }) => name);
  return { collection, touch, names };
}

const other = sampleEntity({ id: sampleId(70), name: 'Bank', slug: 'bank' });

test('keeps the order, and says a name that changes it', () => {
  const { collection, touch, names } = collectionOf(other, sampleEntity());
  expect(names()).toEqual(['Amisan', 'Bank']);
  collection.put(sampleEntity({ name: 'Zoo' }));
  expect(names()).toEqual(['Bank', 'Zoo']);
  expect(touch.heard()).toEqual([order, document, slug('amisan')].sort());
});

test('what has no part in order and address changes the document alone', () => {
  const { collection, touch } = collectionOf(other, sampleEntity());
  expect(collection.inOrder()).toHaveLength(2);
  const summary = 'A company.';
  collection.put(sampleEntity({ summary }));
  expect(touch.heard()).toEqual([document]);
  expect(collection.inOrder()[0]?.summary).toBe(summary);
  expect(collection.get(ids.entity)?.summary).toBe(summary);
});

test('an address that changes is said at the old one and the new one', () => {
  const { collection, touch } = collectionOf(sampleEntity());
  collection.put(sampleEntity({ slug: 'ami' }));
  expect(touch.heard()).toEqual([order, document, slug('amisan'), slug('ami')].sort());
});

test('what goes is said once', () => {
  const { collection, touch, names } = collectionOf(other, sampleEntity());
  collection.remove(ids.entity);
  expect(touch.heard()).toEqual([order, document, slug('amisan')].sort());
  expect(names()).toEqual(['Bank']);
  collection.remove(ids.entity);
  expect(touch.heard()).toEqual([]);
});

test('an earlier address is said as well, and that it leads elsewhere', () => {
  const { collection, touch } = collectionOf(sampleEntity());
  const moved = { slug: 'ami', earlierSlugs: ['amisan'] };
  collection.put(sampleEntity(moved));
  expect(touch.heard()).toEqual([order, document, slug('amisan'), slug('ami')].sort());
  collection.put(sampleEntity({ ...moved, mergedInto: sampleId(70) }));
  expect(touch.heard()).toContain(order);
});
