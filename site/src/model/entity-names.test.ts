import type { EntityName } from '@dateline/shared/public/entity.ts';
import { expect, it } from 'vitest';
import { koreanName, namesByKind } from './entity-names.ts';

const name = (value: string, fields: Partial<EntityName>): EntityName => ({
  value,
  lang: 'en',
  script: 'Latn',
  kind: 'official',
  romanisation: null,
  from: null,
  to: null,
  source: null,
  ...fields,
});

const hangul = name('아미산', { lang: 'ko-KP', script: 'Hang' });
const former = name('Hwasong', { kind: 'previous', to: '2025-04' });
const official = name('Amisan', {});

it('puts official names first and Latin before Hangul', () => {
  expect(namesByKind([former, hangul, official])).toEqual([
    { kind: 'official', names: [official, hangul] },
    { kind: 'previous', names: [former] },
  ]);
});

it('finds the present official name in Korean', () => {
  const old = name('화성', { lang: 'ko-KP', script: 'Hang', to: '2025-04' });
  expect(koreanName([old, official, hangul])).toBe(hangul);
  expect(koreanName([official])).toBeNull();
});

it('says what it was called before all other names', () => {
  const kinds = (['weakAlias', 'abbreviation', 'alias', 'previous'] as const).map((kind) =>
    name(kind, { kind }),
  );
  expect(namesByKind(kinds).map(({ kind }) => kind)).toEqual([
    'previous',
    'alias',
    'abbreviation',
    'weakAlias',
  ]);
});
