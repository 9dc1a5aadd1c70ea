import { article } from '@dateline/shared/public/article.ts';
import { expect, test } from 'vitest';
import { InvalidDocument } from './errors.ts';
import { parseDocuments } from './parse-documents.ts';
import {
  articleAnswer,
  bodyOf,
  ids,
  inlineBlock,
  paragraphNode,
  textNode,
} from './sample-newsroom.ts';

const parse = (...answers: unknown[]) => parseDocuments('articles', article, answers);

function failureOf(...answers: unknown[]): InvalidDocument {
  try {
    parse(...answers);
  } catch (error) {
    if (error instanceof InvalidDocument) return error;
  }
  throw new Error('It should have been refused with InvalidDocument.');
}

test('a good document passes', () => {
  expect(parse(articleAnswer())).toMatchObject([{ headline: 'Cars on show', kicker: null }]);
});

test('an unknown node is named with collection, document and field', () => {
  const body = bodyOf(paragraphNode(textNode('a')), { type: 'iframe' });
  expect(failureOf(articleAnswer({ body })).message).toBe(
    `articles "Cars on show" (${ids.article}): body.root.children[1].type: unknown node "iframe"`,
  );
});

test.each([
  [
    'inside a paragraph',
    paragraphNode({ type: 'marquee' }),
    'children[0].type: unknown node "marquee"',
  ],
  [
    'as an inline block',
    paragraphNode(inlineBlock({ blockType: 'poll' })),
    'children[0].fields.blockType: unknown node "poll"',
  ],
  [
    'in a list',
    {
      type: 'list',
      listType: 'bullet',
      tag: 'ul',
      children: [{ type: 'listitem', value: 1, children: [{ type: 'iframe' }] }],
    },
    'children[0].children[0].type: unknown node "iframe"',
  ],
])('an unknown node %s', (_, node, words) => {
  expect(failureOf(articleAnswer({ body: bodyOf(node) })).message).toContain(
    `body.root.children[0].${words}`,
  );
});

test('a missing field and a bad value', () => {
  const failure = failureOf(articleAnswer({ headline: undefined, heroPhoto: 'x' }));
  expect(failure.problems).toMatchObject([
    { collection: 'articles', id: ids.article, label: null, field: 'headline' },
    { field: 'heroPhoto', reason: 'is not a document id' },
  ]);
});

test('up to ten problems are shown at once', () => {
  const answers = Array.from({ length: 12 }, () => articleAnswer({ slug: 'no slug' }));
  const failure = failureOf(...answers);
  expect(failure.problems).toHaveLength(10);
  expect(failure.message).toContain('… and 2 more.');
});

test('something that is no document at all', () => {
  expect(failureOf(null).message).toMatch(/^articles without an id: the whole: /);
});
