import { expect, test } from 'vitest';
import { ids, sampleId, sampleRelationship } from '../cms/sample-newsroom.ts';
import { Edges } from './edges.ts';
import { listeningTouch } from './sample-touch.ts';
import { topics } from './topics.ts';

const document = `relationships:${ids.relationship}`;
const legal = { object: null, predicate: 'designatedUnder', instrument: ids.instrument };

function edgesOf(...edges: ReturnType<typeof sampleRelationship>[]) {
  const touch = listeningTouch();
  const all = new Edges(touch);
  for (const edge of edges) all.put(edge);
  touch.heard();
  return { edges: all, touch };
}

test('relationships are found from both ends and by instrument', () => {
  const law = sampleRelationship({ id: sampleId(60), ...legal });
  const { edges } = edgesOf(law, sampleRelationship());
  expect(edges.at(ids.entity)).toEqual([ids.relationship, sampleId(60)]);
  expect(edges.at(ids.otherEntity)).toEqual([ids.relationship]);
  expect(edges.at(ids.instrument)).toEqual([sampleId(60)]);
  expect(edges.at(ids.hidden)).toEqual([]);
});

test('an edge that leads elsewhere is said at its old end and its new one', () => {
  const { edges, touch } = edgesOf(sampleRelationship());
  edges.put(sampleRelationship({ object: sampleId(70) }));
  const ends = [ids.entity, ids.otherEntity, sampleId(70)].map(topics.edges);
  expect(touch.heard()).toEqual([...ends, document].sort());
  expect(edges.at(ids.otherEntity)).toEqual([]);
});

test('words about an edge change it alone', () => {
  const { edges, touch } = edgesOf(sampleRelationship());
  edges.put(sampleRelationship({ note: 'Since spring.' }));
  expect(touch.heard()).toEqual([document]);
  expect(edges.get(ids.relationship)?.note).toBe('Since spring.');
});

test('an edge from an entity to itself is there once, and goes', () => {
  const { edges, touch } = edgesOf(sampleRelationship({ object: ids.entity }));
  expect(edges.at(ids.entity)).toEqual([ids.relationship]);
  edges.remove(ids.relationship);
  expect(touch.heard()).toEqual([topics.edges(ids.entity), document].sort());
  expect(edges.at(ids.entity)).toEqual([]);
  edges.remove(ids.relationship);
  expect(touch.heard()).toEqual([]);
});
