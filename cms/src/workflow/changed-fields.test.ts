import type { FlattenedField } from 'payload';
import { expect, test } from 'vitest';
import { changedFields } from './changed-fields.ts';

const fields: FlattenedField[] = [
  { name: 'headline', type: 'text' },
  { name: 'bylines', type: 'array', fields: [], flattenedFields: [] },
  { name: 'body', type: 'json' },
  { name: 'stage', type: 'text' },
  { name: 'form', type: 'text', virtual: true },
];

const changed = (before: object, after: object) =>
  changedFields(fields, { ...before }, { ...after });

test('empty is empty, however a form writes it', () => {
  expect(changed({}, { headline: null, bylines: [] })).toEqual([]);
  expect(changed({ headline: '' }, { bylines: null })).toEqual([]);
});

test('neither the order of keys nor the ids of rows are a change', () => {
  expect(
    changed(
      { bylines: [{ id: '1', author: 'a', name: null }], body: { root: { a: 1, b: 2 } } },
      { bylines: [{ author: 'a' }], body: { root: { b: 2, a: 1 } } },
    ),
  ).toEqual([]);
});

test('a change of content is named; the stage is none', () => {
  expect(changed({ headline: 'Old' }, { headline: 'New', stage: 'approved', form: 'x' })).toEqual([
    'headline',
  ]);
  expect(
    changed(
      { bylines: [{ author: 'a' }, { author: 'b' }] },
      { bylines: [{ author: 'b' }, { author: 'a' }] },
    ),
  ).toEqual(['bylines']);
  expect(changed({ body: { root: [1] } }, { body: null })).toEqual(['body']);
});
