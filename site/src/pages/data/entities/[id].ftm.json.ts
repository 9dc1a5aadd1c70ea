import type { APIRoute } from 'astro';
import { ask, byId, settings } from '../../../content/read.ts';
import { ftmFile, jsonLines } from '../../../exports/ftm-lines.ts';

export async function getStaticPaths() {
  return (await ask('ordered', { collection: 'entities' })).map(({ id }) => ({ params: { id } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { url } = await settings();
  return new Response(jsonLines(await ftmFile(await byId('entities', params.id ?? ''), url)));
};
