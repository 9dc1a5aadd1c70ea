import { expect, test } from 'vitest';
import { referencesOf } from './references-of.ts';

const id = (last: number) => String(last).padStart(24, '0');

test('finds relations in rows and groups, populated or not, and everything inside a body', () => {
  const fields = [
    { name: 'section', type: 'relationship', relationTo: 'sections' },
    { name: 'heroPhoto', type: 'upload', relationTo: 'photos' },
    {
      name: 'bylines',
      type: 'array',
      flattenedFields: [{ name: 'author', type: 'relationship', relationTo: 'authors' }],
    },
    { name: 'body', type: 'richText' },
  ];
  const body = {
    root: {
      type: 'root',
      children: [
        { type: 'upload', relationTo: 'photos', value: id(4) },
        {
          type: 'paragraph',
          children: [
            {
              type: 'link',
              fields: { linkType: 'internal', doc: { relationTo: 'articles', value: id(5) } },
            },
            { type: 'inlineBlock', fields: { blockType: 'mention', entity: id(6) } },
            { type: 'inlineBlock', fields: { blockType: 'legalCitation', instrument: id(7) } },
            {
              type: 'inlineBlock',
              fields: { blockType: 'footnote', sources: [id(8), { id: id(9) }] },
            },
          ],
        },
      ],
    },
  };
  expect(
    referencesOf(fields, {
      section: id(1),
      heroPhoto: { id: id(2), alt: 'populated' },
      bylines: [{ author: id(3) }, { name: 'Someone' }],
      body,
    }),
  ).toEqual([
    `articles:${id(5)}`,
    `authors:${id(3)}`,
    `entities:${id(6)}`,
    `legal-instruments:${id(7)}`,
    `photos:${id(2)}`,
    `photos:${id(4)}`,
    `sections:${id(1)}`,
    `sources:${id(8)}`,
    `sources:${id(9)}`,
  ]);
});
