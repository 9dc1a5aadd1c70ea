import type { APIRoute } from 'astro';
import { ask, settings } from '../content/read.ts';
import { jsonFeedPath } from '../content/routes.ts';
import { allStories } from '../content/topics.ts';
import { fewNewest } from '../feeds/feed.ts';
import { jsonFeedResponse } from '../feeds/json-feed.ts';

export const GET: APIRoute = async () => {
  const site = await settings();
  return jsonFeedResponse({
    title: site.name,
    description: site.tagline ?? site.name,
    site,
    path: jsonFeedPath,
    articles: await ask('newest', { of: allStories, count: fewNewest }),
  });
};
