import type { APIRoute } from 'astro';
import { ask, settings } from '../../content/read.ts';
import { ftmOfAll } from '../../exports/ftm-lines.ts';

export const GET: APIRoute = async () => {
  const { url } = await settings();
  return new Response(await ftmOfAll(await ask('ordered', { collection: 'entities' }), url));
};
