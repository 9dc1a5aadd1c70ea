import type { APIRoute } from 'astro';
import { settings } from '../content/read.ts';
import { sitemapPath } from '../content/routes.ts';

export const GET: APIRoute = async () => {
  const site = await settings();
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${site.url}${sitemapPath}\n`);
};
