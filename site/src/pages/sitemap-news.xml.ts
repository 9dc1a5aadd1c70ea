import type { APIRoute } from 'astro';
import { ask, heads, settings } from '../content/read.ts';
import { articlePath } from '../content/routes.ts';
import { sitemapResponse } from '../feeds/sitemap.ts';

/**
 * The stories of the 48 hours before the newest one. Search engines want those of the last 48 hours and
 * pass over older ones themselves; a page that changed with the clock could be no file that two builds
 * of the same content have in common.
 */
export const GET: APIRoute = async () => {
  const { name, url } = await settings();
  const latest = await heads(await ask('latest', { hours: 48, most: 1000 }));
  return sitemapResponse(
    latest.map(({ slug, headline, language, datePublished }) => ({
      address: `${url}${articlePath({ slug })}`,
      news: {
        title: headline,
        publication: name,
        language: language.split('-', 1)[0] ?? language,
        published: datePublished,
      },
    })),
  );
};
