import type { DemoSection } from './types.ts';

export const sections: DemoSection[] = [
  {
    key: 'politics',
    name: 'Politics',
    slug: 'politics',
    description: 'Who decides, who is praised, and which institutions stand behind a name.',
    order: 1,
  },
  {
    key: 'economy',
    name: 'Economy',
    slug: 'economy',
    description: 'Wages, prices and who can buy what.',
    order: 2,
  },
  {
    key: 'sanctions',
    name: 'Sanctions',
    slug: 'sanctions',
    description: 'What the Security Council decided, whom it binds, and who watches.',
    order: 3,
  },
  {
    key: 'explained',
    name: 'Explained',
    slug: 'explained',
    description: 'Names, methods and rules, from the beginning.',
    order: 4,
  },
];
