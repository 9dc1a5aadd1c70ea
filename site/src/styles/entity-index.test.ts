import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { entityTypes } from '@dateline/shared/vocabulary.ts';
import { expect, test } from 'vitest';
import { letters } from '../model/initials.ts';

test('there is a rule for every type and every letter', async () => {
  const css = await readFile(path.join(import.meta.dirname, 'entity-index.css'), 'utf8');
  const chosen = [...css.matchAll(/#((?:type|letter)-\w+):checked/g)].map(([, name]) => name);
  expect(chosen).toEqual([
    ...Object.keys(entityTypes).map((type) => `type-${type}`),
    ...letters.map((_, place) => `letter-${place}`),
  ]);
});
