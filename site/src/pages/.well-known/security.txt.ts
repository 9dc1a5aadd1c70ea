import { securityTxt } from '@dateline/shared/security-txt.ts';
import type { APIRoute } from 'astro';
import { settings } from '../../content/read.ts';

export const GET: APIRoute = async () => {
  const { url, contactEmail } = await settings();
  const site = { origin: url, siteUrl: url, email: contactEmail };
  return new Response(securityTxt(site, new Date()));
};
