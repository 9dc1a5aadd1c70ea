import type { APIRoute } from 'astro';
import { articles, settings } from '../content/read.ts';
import { articlePath } from '../content/routes.ts';
import { sitemapResponse } from '../feeds/sitemap.ts';
import { monthOf } from '../model/dates.ts';

export async function getStaticPaths() {
  const months = new Set((await articles()).map(({ datePublished }) => monthOf(datePublished)));
  return [...months].map((month) => ({ params: { month } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { url } = await settings();
  const ofMonth = (await articles()).filter(
    ({ datePublished }) => monthOf(datePublished) === params.month,
  );
  if (ofMonth.length === 0) return new Response(null, { status: 404 });
  return sitemapResponse(
    ofMonth.map((article) => ({
      address: `${url}${articlePath(article)}`,
      modified: article.dateModified ?? article.datePublished,
    })),
  );
};
