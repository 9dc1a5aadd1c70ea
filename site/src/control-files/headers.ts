import type { APIRoute } from 'astro';
import { headersFile } from '../../server/headers.ts';
import { settings } from '../content/read.ts';

/** `_headers`, as Netlify and Cloudflare Pages read it. */
export const GET: APIRoute = async () => new Response(headersFile((await settings()).url));
