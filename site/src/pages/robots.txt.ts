import type { APIRoute } from 'astro';
import { settings } from '../content/read.ts';
import { newsSitemapPath, sitemapPath } from '../content/routes.ts';

export const GET: APIRoute = async () => {
  const site = await settings();
  const sitemaps = [sitemapPath, newsSitemapPath]
    .map((path) => `Sitemap: ${site.url}${path}\n`)
    .join('');
  return new Response(`User-agent: *\nAllow: /\n\n${sitemaps}`);
};
