import type { APIRoute } from 'astro';
import { ask, settings } from '../../../content/read.ts';
import { ninjsOf } from '../../../exports/ninjs-of.ts';

export async function getStaticPaths() {
  return (await ask('articleIds', {})).map((id) => ({ params: { id } }));
}

export const GET: APIRoute = async ({ params }) =>
  Response.json((await ninjsOf(params.id ?? '', await settings())).item);
