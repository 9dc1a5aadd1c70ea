import type { APIRoute } from 'astro';
import { lastingEntity } from '../../../content/lasting-entity.ts';
import { ask, byFormerSlug, bySlug, settings } from '../../../content/read.ts';
import { entityFeedPath } from '../../../content/routes.ts';
import { listOf } from '../../../content/topics.ts';
import { feedResponse } from '../../../feeds/feed.ts';

/**
 * Also where the feed was before, and for what was merged: no program that reads feeds follows a page that
 * leads on, and a plain file server sends no redirect. There it is the same file, which names its new
 * address as its own.
 */
export async function getStaticPaths() {
  return (await ask('slugs', { collection: 'entities' })).map((slug) => ({ params: { slug } }));
}

/** Shorter than the site's own, and without texts: an edit of a story touches the feeds of all that it names. */
const length = 10;

export const GET: APIRoute = async ({ params }) => {
  const found =
    (await bySlug('entities', params.slug)) ?? (await byFormerSlug('entities', params.slug));
  if (found === null) return new Response(null, { status: 404 });
  const entity = await lastingEntity(found.id);
  const site = await settings();
  return feedResponse(
    {
      title: `${entity.name}: ${site.name}`,
      description: `The newest stories about ${entity.name}, or mentioning it`,
      site,
      path: entityFeedPath(entity),
      articles: await ask('newest', { of: listOf.entity(entity.id), count: length }),
    },
    'standfirsts',
  );
};
