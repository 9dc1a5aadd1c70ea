import type { APIRoute } from 'astro';
import { ask, settings } from '../content/read.ts';
import { sitemapIndexResponse } from '../feeds/sitemap.ts';

export const GET: APIRoute = async () => {
  const { url } = await settings();
  const months = await ask('months', {});
  const files = ['sitemap-pages.xml', ...months.map((month) => `sitemap-${month}.xml`)];
  return sitemapIndexResponse(files.map((file) => ({ address: `${url}/${file}` })));
};
