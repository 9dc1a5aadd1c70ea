import type { APIRoute } from 'astro';
import { authors, entities, legalInstruments, sections, settings } from '../content/read.ts';
import {
  aboutPath,
  authorPath,
  correctionsPath,
  entitiesPath,
  entityPath,
  legalInstrumentPath,
  legalInstrumentsPath,
  measuresPath,
  sectionPath,
} from '../content/routes.ts';
import { sitemapResponse } from '../feeds/sitemap.ts';

/** Everything but the articles. Archive pages are left out: the months' sitemaps list what they hold. */
export const GET: APIRoute = async () => {
  const { url } = await settings();
  const present = (await entities()).filter(({ mergedInto }) => mergedInto === null);
  const paths = [
    '/',
    aboutPath,
    correctionsPath,
    entitiesPath,
    legalInstrumentsPath,
    measuresPath,
    ...(await sections()).map(sectionPath),
    ...(await authors()).map(authorPath),
    ...present.map(entityPath),
    ...(await legalInstruments()).map(legalInstrumentPath),
  ];
  return sitemapResponse(paths.map((path) => ({ address: `${url}${path}` })));
};
