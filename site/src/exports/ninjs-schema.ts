/**
 * What of ninjs 3.1 the site relies on, written down by hand: names, types and required properties as the
 * IPTC's schema has them (https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json), which is no dependency
 * that one could install. Stricter than that one: a property that the site does not fill is refused.
 */
const text = { type: 'string' } as const;
const uri = { type: 'string', format: 'uri' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const pixels = { type: 'integer', minimum: 1 } as const;

const object = (properties: Record<string, unknown>, required: string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const listOf = (items: object) => ({ type: 'array', items });

const words = listOf(object({ role: text, contentType: text, value: text }, ['value']));
const concepts = listOf(object({ name: text, rel: text, uri }));
const rendition = object(
  { name: text, href: uri, contentType: text, width: pixels, height: pixels },
  ['name'],
);

const properties = {
  uri,
  type: { enum: ['text', 'picture', 'composite'] },
  representationType: { enum: ['full', 'partial'] },
  version: text,
  firstCreated: instant,
  versionCreated: instant,
  pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
  copyrightHolder: text,
  usageTerms: text,
  language: text,
  title: text,
  by: text,
  headlines: words,
  descriptions: words,
  bodies: words,
  people: concepts,
  organisations: concepts,
  places: concepts,
  events: concepts,
  objects: concepts,
  subjects: concepts,
  renditions: listOf(rendition),
  altIds: listOf(object({ role: text, value: text })),
  standard: object({ name: text, version: text, schema: uri }),
};

/** Draft 2020-12. An associated item has all of an item's properties, and a name and a relation. */
export const ninjsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...object(
    {
      ...properties,
      associations: listOf(
        object(
          {
            ...properties,
            name: text,
            rel: text,
            associations: listOf(object({ ...properties, name: text, rel: text }, ['name', 'uri'])),
          },
          ['name', 'uri'],
        ),
      ),
    },
    ['uri'],
  ),
};
