import type { APIRoute } from 'astro';
import { articles, settings } from '../content/read.ts';
import { sitemapIndexResponse } from '../feeds/sitemap.ts';
import { monthOf } from '../model/dates.ts';

export const GET: APIRoute = async () => {
  const { url } = await settings();
  const months = new Set((await articles()).map(({ datePublished }) => monthOf(datePublished)));
  const files = ['sitemap-pages.xml', ...[...months].map((month) => `sitemap-${month}.xml`)];
  return sitemapIndexResponse(files.map((file) => ({ address: `${url}/${file}` })));
};
