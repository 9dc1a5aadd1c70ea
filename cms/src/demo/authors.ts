import type { DemoAuthor } from './types.ts';

/** Invented bylines: no account stands behind them. */
export const authors: DemoAuthor[] = [
  {
    key: 'rowan-quill',
    name: 'Rowan Quill',
    slug: 'rowan-quill',
    jobTitle: 'Senior correspondent',
    bio: 'Rowan Quill is a pseudonym of the desk. Writes about party institutions and the companies that carry their names, and keeps the file in which every claim has a source.',
    photo: 'portrait-quill',
    links: [{ label: 'How the desk works', url: 'https://northward-dispatch.example.org/about' }],
  },
  {
    key: 'juniper-vale',
    name: 'Juniper Vale',
    slug: 'juniper-vale',
    jobTitle: 'Sanctions editor',
    bio: 'Juniper Vale is a pseudonym of the desk. Reads resolutions paragraph by paragraph and asks of each one: who is bound, to do what, and from when.',
    photo: 'portrait-vale',
    links: [],
  },
  {
    key: 'hana-larch',
    name: 'Hana Larch',
    slug: 'hana-larch',
    jobTitle: 'Economy reporter',
    bio: 'Hana Larch is a pseudonym of the desk. Follows prices, wages and household sums, and prints the arithmetic beside the conclusion.',
    photo: 'portrait-larch',
    links: [],
  },
  {
    key: 'tobias-fathom',
    name: 'Tobias Fathom',
    slug: 'tobias-fathom',
    jobTitle: 'Picture desk',
    bio: 'Tobias Fathom is a pseudonym of the desk. Reads published pictures for what they show and, with more care, for what they do not, and draws the illustrations.',
    photo: 'portrait-fathom',
    links: [],
  },
];
