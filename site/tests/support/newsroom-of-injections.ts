import { maxNameLength } from '@dateline/shared/comments/comment-form.ts';
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
] as const;

/** What stands in the texts of one document each: several injections, one after the other. */
export const groups: readonly (readonly string[])[] = Array.from(
  { length: Math.ceil(injections.length / 8) },
  (_, index) => injections.slice(index * 8, index * 8 + 8),
);

/** A group as the text that it is in a document. */
export function textOfGroup(group: readonly string[]): string {
  return group.join('\n');
}

/**
 * Fills a newsroom with one published document of every kind for each group, whose injections stand in
 * all of its texts that take them; with a comment under its article for each injection, and with a notice
 * of a story that was taken back. Written past Payload's operations: what they refuse is for other tests.
 */
export async function fillWithInjections(
  { payload }: TestNewsroom,
  siteUrl: string,
): Promise<void> {
  const req = await createLocalReq({}, payload);
  const data = await picture('jpeg', 500, 300);
  const all = textOfGroup(injections);
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
  for (const [index, group] of groups.entries()) {
    const made = new Map<string, string>([['photos', String(photo.id)]]);
    for (const slug of collections) {
      const config = payload.collections[slug]?.config;
      if (!config) throw new Error(`There is no collection ${slug}.`);
      const filled = await fillFields(
        config.flattenedFields,
        fillingOf(textOfGroup(group), index, made),
        req,
      );
      const state = { _status: 'published', ...onlyOf[slug] };
      const { id } = await payload.db.create({
        collection: slug,
        data: { ...filled, ...state },
        req,
      });
      made.set(slug, String(id));
    }
    const notice = textOfGroup(group);
    const date = new Date().toISOString();
    const id = `${index}`.padStart(24, '0');
    await payload.db.create({
      collection: 'retractions',
      data: { id, slug: `retracted-${index}`, earlierSlugs: [], notice, headline: notice, date },
      req,
    });
    for (const text of group) {
      const name = text.slice(0, maxNameLength);
      const article = made.get('articles');
      const data = { article, name, text, status: 'approved', articleIsOut: true };
      await payload.db.create({ collection: 'comments', data, req });
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

function fillingOf(group: string, index: number, made: ReadonlyMap<string, string>): Filling {
  return {
    texts: ({ path }) => [
      ...(path === 'slug' ? [] : [group]),
      `https://known.example/?${encodeURIComponent(group)}`,
      '2025-04',
      `injected-${index}`,
    ],
    // The newest are in the feed: the oddest come last.
    instant: () => new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
    relate: (collection) => made.get(collection) ?? null,
    fixed: {
      ...fixed,
      slug: `injected-${index}`,
      // Longer than the form lets them be, so that no injection is cut off.
      headline: group,
      kicker: group,
      standfirst: group,
      seoTitle: group,
      seoDescription: group,
      symbol: `${group} ${index}`,
      'paragraphs.anchor': 'para-1',
      earlierSlugs: [`was-${index}`],
      references: undefined,
      embargo: undefined,
      // The form for comments stands under each.
      comments: 'open',
      commentsCloseAt: undefined,
    },
  };
}
