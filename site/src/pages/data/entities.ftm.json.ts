import type { APIRoute } from 'astro';
import { entities, settings } from '../../content/read.ts';
import { ftmOwn, jsonLines } from '../../exports/ftm-lines.ts';

export const GET: APIRoute = async () => {
  const { url } = await settings();
  const all = await Promise.all((await entities()).map((entity) => ftmOwn(entity, url)));
  return new Response(jsonLines(all.flat()));
};
