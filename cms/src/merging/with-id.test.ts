import { ObjectId } from 'mongodb';
import { expect, test } from 'vitest';
import { changesTo, withId } from './with-id.ts';

const [from, to, other] = [new ObjectId(), new ObjectId(), new ObjectId()];
const moved = (value: unknown) => withId(value, from.toHexString(), to);

test('an id is replaced wherever it stands, in the form in which it stood', () => {
  const day = new Date(0);
  const document = {
    place: from,
    at: day,
    rows: [{ entity: from.toHexString(), note: 'x' }],
    body: { root: { children: [{ fields: { doc: { relationTo: 'entities', value: from } } }] } },
    none: null,
  };
  expect(moved(document)).toEqual({
    count: 3,
    value: {
      place: to,
      at: day,
      rows: [{ entity: to.toHexString(), note: 'x' }],
      body: { root: { children: [{ fields: { doc: { relationTo: 'entities', value: to } } }] } },
      none: null,
    },
  });
  expect(document.place).toBe(from);
});

test('a list of ids names none twice, a list of rows keeps all', () => {
  expect(moved([to, other, from]).value).toEqual([to, other]);
  expect(moved([{ entity: from }, { entity: to }]).value).toEqual([{ entity: to }, { entity: to }]);
});

test('what does not name it is given back as it is', () => {
  const document = { other, words: `about ${from.toHexString()}` };
  expect(moved(document)).toEqual({ value: document, count: 0 });
});

test('what changed is named by its path, and a list that is shorter as a whole', () => {
  const before = { body: { root: { children: [{ words: 'x' }, { entity: from.toHexString() }] } } };
  expect(changesTo('version', before, moved(before).value)).toEqual([
    ['version.body.root.children.1.entity', to.toHexString()],
  ]);
  expect(changesTo('about', [from, other], moved([from, other]).value)).toEqual([['about.0', to]]);
  expect(changesTo('about', [from, to], moved([from, to]).value)).toEqual([['about', [to]]]);
  expect(changesTo('at', before, before)).toEqual([]);
});
