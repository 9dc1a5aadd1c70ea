import { expect, test } from 'vitest';
import { type EntityName, mergedNames } from './merged-names.ts';

const source = 'a'.repeat(24);
const name = (value: string, more: Partial<EntityName> = {}): EntityName => ({
  value,
  kind: 'alias',
  lang: 'en',
  script: 'Latn',
  ...more,
});

test('names keep their kind, dates and source; the same name is there once, and completed', () => {
  const survivor = {
    name: 'Amisan Center',
    names: [name('Amisan', { kind: 'weakAlias' }), name('Hwasong Center', { kind: 'previous' })],
  };
  const merged = {
    name: 'Amisan Vehicle Center',
    names: [
      name('Amisan', { kind: 'official' }),
      name('hwasong center', { kind: 'previous', to: '2025-04', source }),
      name('아미산'.normalize('NFD'), { lang: 'ko', script: 'Hang', id: 'row' }),
    ],
  };
  expect(mergedNames(survivor, merged)).toEqual([
    name('Amisan', { kind: 'weakAlias' }),
    name('Hwasong Center', { kind: 'previous', from: undefined, to: '2025-04', source }),
    name('Amisan Vehicle Center'),
    name('Amisan', { kind: 'official' }),
    name('아미산'.normalize('NFD'), { lang: 'ko', script: 'Hang' }),
  ]);
});

test('different dates are two names', () => {
  const survivor = { name: 'A', names: [name('Old', { to: '2020' })] };
  expect(mergedNames(survivor, { name: 'A', names: [name('Old', { to: '2021' })] })).toHaveLength(
    2,
  );
});

test('what it was called is no second name where the survivor or its own list has it', () => {
  const named = { name: '청천강', names: [name('Chongchon', { kind: 'official' })] };
  expect(mergedNames({ name: 'Chongchon' }, named)).toEqual([
    { value: '청천강', kind: 'alias', lang: 'ko', script: 'Hang' },
    name('Chongchon', { kind: 'official' }),
  ]);
  expect(mergedNames({ name: 'CHONGCHON' }, { name: 'Chongchon' })).toEqual([]);
});
