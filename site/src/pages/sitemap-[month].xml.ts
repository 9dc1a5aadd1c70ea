import type { APIRoute } from 'astro';
import { photoFiles } from '../content/photo-files.ts';
import { ask, byId, settings } from '../content/read.ts';
import { articlePath } from '../content/routes.ts';
import { sitemapResponse } from '../feeds/sitemap.ts';

export async function getStaticPaths() {
  return (await ask('months', {})).map((month) => ({ params: { month } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { url } = await settings();
  const ofMonth = await ask('month', { month: params.month ?? '' });
  if (ofMonth.length === 0) return new Response(null, { status: 404 });
  const entries = ofMonth.map(async ({ slug, modified, photo }) => {
    const address = `${url}${articlePath({ slug })}`;
    if (photo === null) return { address, modified };
    const { fallback } = photoFiles(await byId('photos', photo));
    return { address, modified, images: [`${url}${fallback.src}`] };
  });
  return sitemapResponse(await Promise.all(entries));
};
