import { expect, test, vi } from 'vitest';
import { UnresolvedReference } from '../cms/errors.ts';
import { ids, sampleEntity, sampleNewsroom } from '../cms/sample-newsroom.ts';
import { richTextContext } from './context.ts';

const { entities } = vi.hoisted(() => ({ entities: new Map<string, object>() }));

vi.mock('../content/read.ts', () => ({
  byId: async (collection: string, id: string) => {
    if (collection === 'entities') return entities.get(id);
    return sampleNewsroom()['legal-instruments'][0];
  },
  publicSources: async () => [],
}));

const { entity, document, instrument } = richTextContext();

test('a mention of an entity that was merged leads to the one that is left', async () => {
  entities.set(ids.entity, sampleEntity({ mergedInto: ids.otherEntity }));
  entities.set(ids.otherEntity, sampleEntity({ id: ids.otherEntity, slug: 'office-8' }));
  expect(await entity(ids.entity)).toEqual({
    href: '/entities/office-8/',
    card: 'Amisan (Company)',
  });
  expect(await document('entities', ids.entity)).toEqual({ href: '/entities/office-8/' });
});

test('entities merged into each other do not lead in circles', async () => {
  entities.set(ids.entity, sampleEntity({ mergedInto: ids.otherEntity }));
  entities.set(ids.otherEntity, sampleEntity({ slug: 'office-8', mergedInto: ids.entity }));
  expect((await entity(ids.entity)).href).toMatch(/^\/entities\/(amisan|office-8)\/$/);
});

test('a citation leads to the paragraph, or to the whole where none is given', async () => {
  const page = '/legal-instruments/s-res-2397-2017/';
  expect(await instrument(ids.instrument, '7')).toEqual({ href: `${page}#para-7` });
  expect(await instrument(ids.instrument, null)).toEqual({ href: page });
  await expect(instrument(ids.instrument, '8(a)')).rejects.toThrow(UnresolvedReference);
});
