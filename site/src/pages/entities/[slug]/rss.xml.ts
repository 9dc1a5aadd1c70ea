import type { APIRoute } from 'astro';
import { ask, bySlug, entities, settings } from '../../../content/read.ts';
import { entityFeedPath } from '../../../content/routes.ts';
import { listOf } from '../../../content/topics.ts';
import { feedResponse } from '../../../feeds/feed.ts';

/** One that was merged into another has no feed: its page leads to the other. */
export async function getStaticPaths() {
  const present = (await entities()).filter(({ mergedInto }) => mergedInto === null);
  return present.map(({ slug }) => ({ params: { slug } }));
}

/** Shorter than the site's own, and without texts: an edit of a story touches the feeds of all that it names. */
const length = 10;

export const GET: APIRoute = async ({ params }) => {
  const entity = await bySlug('entities', params.slug);
  if (entity === null || entity.mergedInto !== null) return new Response(null, { status: 404 });
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
