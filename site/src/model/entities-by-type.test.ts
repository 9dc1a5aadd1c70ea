import { expect, it } from 'vitest';
import { entitiesByType } from './entities-by-type.ts';

it('groups by type, then by name, numbers by value', () => {
  const office39 = { type: 'PublicBody', name: 'Office 39' } as const;
  const office8 = { type: 'PublicBody', name: 'Office 8' } as const;
  const kim = { type: 'Person', name: 'Kim' } as const;
  expect(entitiesByType([office39, office8, kim])).toEqual([
    { type: 'Person', heading: 'People', entities: [kim] },
    { type: 'PublicBody', heading: 'Public bodies', entities: [office8, office39] },
  ]);
});
