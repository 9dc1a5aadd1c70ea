import type { APIRoute } from 'astro';
import { ask, settings } from '../content/read.ts';
import { atomPath } from '../content/routes.ts';
import { allStories } from '../content/topics.ts';
import { atomResponse } from '../feeds/atom.ts';
import { fewNewest } from '../feeds/feed.ts';

export const GET: APIRoute = async () => {
  const site = await settings();
  return atomResponse({
    title: site.name,
    description: site.tagline ?? site.name,
    site,
    path: atomPath,
    articles: await ask('newest', { of: allStories, count: fewNewest }),
  });
};
