import { createLocalReq } from 'payload';
import { picture } from '../../../cms/tests/support/content.ts';
import { type Filling, fillFields } from '../../../cms/tests/support/fill/fill-fields.ts';
import { fixed } from '../../../cms/tests/support/leaks/maker.ts';
import type { TestNewsroom } from '../../../cms/tests/support/newsroom.ts';
import { injections } from './script-injections.ts';

const collections = [
  'sections',
  'sources',
  'legal-instruments',
  'entities',
  'authors',
  'relationships',
  'articles',
  'comments',
] as const;

/**
 * Fills a newsroom with one published document of every kind for each injection, which stands in all of
 * its texts that take it. Written past Payload's operations: what they refuse is for other tests.
 */
export async function fillWithInjections(
  { payload }: TestNewsroom,
  siteUrl: string,
): Promise<void> {
  const req = await createLocalReq({}, payload);
  const data = await picture('jpeg', 500, 300);
  const all = injections.join('\n');
  const photo = await payload.create({
    collection: 'photos',
    data: {
      alt: all,
      caption: all,
      credit: all,
      holder: all,
      licence: all,
      usageTerms: all,
      _status: 'published',
    },
    file: { data, name: 'a.jpg', mimetype: 'image/jpeg', size: data.length },
  });
  for (const [index, injection] of injections.entries()) {
    const made = new Map<string, string>([['photos', String(photo.id)]]);
    for (const slug of collections) {
      const config = payload.collections[slug]?.config;
      if (!config) throw new Error(`There is no collection ${slug}.`);
      const filled = await fillFields(
        config.flattenedFields,
        fillingOf(injection, index, made),
        req,
      );
      const state = { _status: 'published', status: 'approved', ...onlyOf[slug] };
      const { id } = await payload.db.create({
        collection: slug,
        data: { ...filled, ...state },
        req,
      });
      made.set(slug, String(id));
    }
  }
  const { fields } = payload.globals.config[0] ?? { fields: [] };
  if (fields.length === 0) throw new Error('There are no site settings.');
  await payload.updateGlobal({
    slug: 'site-settings',
    data: {
      name: '</title><script>pwned()</script>"\'>&amp;',
      tagline: '"><img src=x onerror=pwned()>',
      url: siteUrl,
      language: 'en',
      timeZone: 'Asia/Seoul',
      about: all,
      contact: all,
      navigation: [
        { label: '<svg onload=pwned()>', href: '/entities/?"><script>pwned()</script>' },
      ],
      social: [{ label: all, url: 'https://known.example/"onclick=pwned()' }],
    },
  });
}

const onlyOf: Readonly<Record<string, object>> = {
  relationships: { predicate: 'partOf', instrument: null, paragraph: null },
  articles: { language: 'en' },
};

function fillingOf(injection: string, index: number, made: ReadonlyMap<string, string>): Filling {
  return {
    texts: ({ path }) => [
      ...(path === 'slug' ? [] : [injection]),
      `https://known.example/?${encodeURIComponent(injection)}`,
      '2025-04',
      `injected-${index}`,
    ],
    // The newest are in the feed: the oddest come last.
    instant: () => new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
    relate: (collection) => made.get(collection) ?? null,
    fixed: {
      ...fixed,
      slug: `injected-${index}`,
      symbol: `${injection} ${index}`,
      'paragraphs.anchor': 'para-1',
      earlierSlugs: [`was-${index}`],
      references: undefined,
      embargo: undefined,
    },
  };
}
