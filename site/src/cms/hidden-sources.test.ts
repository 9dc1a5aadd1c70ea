import { expect, test } from 'vitest';
import { dropHiddenSources } from './hidden-sources.ts';
import {
  bodyOf,
  ids,
  inlineBlock,
  paragraphNode,
  sampleArticle,
  sampleEntity,
  sampleNewsroom,
  sampleRelationship,
} from './sample-newsroom.ts';

const sources = [ids.hidden, ids.source];

test('internal sources are left out of claims, footnotes, relationships and names', () => {
  const { articles, relationships, entities } = dropHiddenSources(
    sampleNewsroom({
      articles: [
        sampleArticle({
          claims: [{ statement: 'So it is', statementType: 'reported', sources }],
          body: bodyOf(paragraphNode(inlineBlock({ blockType: 'footnote', sources }))),
        }),
      ],
      relationships: [sampleRelationship({ sources })],
      entities: [
        sampleEntity({
          names: [
            {
              value: '아미산',
              lang: 'ko-KP',
              script: 'Hang',
              kind: 'official',
              source: ids.hidden,
            },
          ],
        }),
      ],
    }),
  );
  expect(articles[0]?.claims[0]?.sources).toEqual([ids.source]);
  expect(articles[0]?.body).toMatchObject(
    bodyOf(paragraphNode(inlineBlock({ blockType: 'footnote', sources: [ids.source] }))),
  );
  expect(relationships[0]?.sources).toEqual([ids.source]);
  expect(entities[0]?.names[0]?.source).toBeNull();
  expect(JSON.stringify([articles, relationships, entities])).not.toContain(ids.hidden);
});

test('a statement that rests on internal sources alone stays', () => {
  const { relationships } = dropHiddenSources(
    sampleNewsroom({ relationships: [sampleRelationship({ sources: [ids.hidden] })] }),
  );
  expect(relationships).toMatchObject([{ id: ids.relationship, sources: [] }]);
});
