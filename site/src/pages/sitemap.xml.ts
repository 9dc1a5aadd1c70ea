import type { APIRoute } from 'astro';
import { ask, settings } from '../content/read.ts';
import { newsSitemapPath } from '../content/routes.ts';
import { sitemapIndexResponse } from '../feeds/sitemap.ts';

export const GET: APIRoute = async () => {
  const { url } = await settings();
  const months = await Promise.all(
    (await ask('months', {})).map(async (month) => ({
      address: `${url}/sitemap-${month}.xml`,
      modified: await ask('monthModified', { month }),
    })),
  );
  return sitemapIndexResponse([
    { address: `${url}/sitemap-pages.xml` },
    { address: `${url}${newsSitemapPath}`, modified: months[0]?.modified },
    ...months,
  ]);
};
