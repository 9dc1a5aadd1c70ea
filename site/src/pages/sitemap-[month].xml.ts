import type { APIRoute } from 'astro';
import { ask, settings } from '../content/read.ts';
import { articlePath } from '../content/routes.ts';
import { sitemapResponse } from '../feeds/sitemap.ts';

export async function getStaticPaths() {
  return (await ask('months', {})).map((month) => ({ params: { month } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { url } = await settings();
  const ofMonth = await ask('month', { month: params.month ?? '' });
  if (ofMonth.length === 0) return new Response(null, { status: 404 });
  return sitemapResponse(
    ofMonth.map(({ slug, modified }) => ({ address: `${url}${articlePath({ slug })}`, modified })),
  );
};
