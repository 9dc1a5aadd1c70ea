import { z } from 'zod';
import { compileBody } from './body.ts';
import type { LexicalBody, LexicalNode } from './body-blocks.ts';
import type { Keys } from './keys.ts';
import { hoursAgo } from './moments.ts';
import { demoNewsroom } from './newsroom.ts';
import type { DemoArticle } from './types.ts';
import { walkWorkflow } from './walk-workflow.ts';

/**
 * The articles. They link to each other in circles, and nothing published may link to what is not:
 * so each goes out without its links to other articles first, and gets them in a second round.
 * The oldest goes first: the admin lists what was saved last on top.
 */
export async function fillArticles(keys: Keys): Promise<void> {
  const articles = demoNewsroom.articles.toSorted((a, b) => age(b) - age(a));
  for (const article of articles) {
    await keys.make('articles', article.key, { slug: article.slug }, firstVersion(article, keys));
  }
  for (const article of articles) {
    const isOut = article.timing.status === 'published';
    await keys.payload.update({
      collection: 'articles',
      id: keys.id('articles', article.key),
      data: { body: bodyOf(article, keys), ...(isOut ? { _status: 'published' as const } : {}) },
      draft: !isOut,
      depth: 0,
    });
  }
  for (const article of articles) await walkWorkflow(article, keys);
}

function firstVersion(article: DemoArticle, keys: Keys) {
  const { bylines, claims, corrections, legalReferences, timing, ...rest } = article;
  const { key: _, stage: __, ...fields } = rest;
  const isOut = timing.status === 'published';
  return {
    ...fields,
    section: keys.id('sections', article.section),
    heroPhoto: keys.id('photos', article.heroPhoto),
    body: withoutArticleLinks(bodyOf(article, keys)),
    bylines: bylines.map((byline) =>
      'author' in byline ? { ...byline, author: keys.id('authors', byline.author) } : byline,
    ),
    about: keys.ids('entities', article.about),
    mentions: keys.ids('entities', article.mentions),
    legalReferences: legalReferences.map(({ instrument, paragraph }) => ({
      instrument: keys.id('legal-instruments', instrument),
      paragraph,
    })),
    claims: claims.map(({ sources, instrument, ...claim }) => ({
      ...claim,
      instrument: instrument ? keys.id('legal-instruments', instrument) : undefined,
      sources: keys.ids('sources', sources),
    })),
    corrections: corrections.map(({ hoursAgo: hours, ...correction }) => ({
      ...correction,
      date: hoursAgo(hours),
    })),
    datePublished: isOut ? hoursAgo(timing.publishedHoursAgo) : undefined,
    dateModified: corrections[0] ? hoursAgo(corrections[0].hoursAgo) : undefined,
    owner: keys.id('users', 'reporter'),
    _status: isOut ? ('published' as const) : ('draft' as const),
  };
}

function bodyOf(article: DemoArticle, keys: Keys) {
  return compileBody(article.body, article.key, (collection, key) =>
    // A link to an article of a later record: the first round takes it out again.
    collection === 'articles' && !keys.has(collection, key)
      ? '0'.repeat(24)
      : keys.id(collection, key),
  );
}

function withoutArticleLinks(body: LexicalBody): LexicalBody {
  return { ...body, root: { ...body.root, children: body.root.children.flatMap(unlink) } };
}

function unlink(node: LexicalNode): LexicalNode[] {
  const children = Array.isArray(node.children) ? node.children.flatMap(unlink) : undefined;
  if (linksToArticle.safeParse(node).success) return children ?? [];
  return [children ? { ...node, children } : node];
}

const linksToArticle = z.object({
  type: z.literal('link'),
  fields: z.object({ doc: z.object({ relationTo: z.literal('articles') }) }),
});

/** In hours; what is not out yet has none. */
function age({ timing }: DemoArticle): number {
  return timing.status === 'published' ? timing.publishedHoursAgo : 0;
}
