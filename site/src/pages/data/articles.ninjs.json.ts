import type { APIRoute } from 'astro';
import { ask, settings } from '../../content/read.ts';
import { articlesNinjsPath } from '../../content/routes.ts';
import { allStories } from '../../content/topics.ts';
import { ninjsFeed } from '../../exports/ninjs.ts';
import { ninjsOf } from '../../exports/ninjs-of.ts';

export const GET: APIRoute = async () => {
  const site = await settings();
  const items = [];
  // One after the other, so that each item's reads are its own.
  for (const id of await ask('newest', { of: allStories, count: 30 }))
    items.push(await ninjsOf(id, site));
  const uri = `${site.url}${articlesNinjsPath}`;
  return Response.json(ninjsFeed(items, { uri, title: site.name }));
};
