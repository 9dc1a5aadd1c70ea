import type { APIRoute } from 'astro';
import { ask, settings } from '../content/read.ts';
import { feedPath } from '../content/routes.ts';
import { allStories } from '../content/topics.ts';
import { feedResponse } from '../feeds/feed.ts';

export const GET: APIRoute = async () => {
  const site = await settings();
  return feedResponse({
    title: site.name,
    description: site.tagline ?? site.name,
    site,
    path: feedPath,
    articles: await ask('newest', { of: allStories, count: 30 }),
  });
};
