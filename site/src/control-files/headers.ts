import type { APIRoute } from 'astro';
import { headersFile } from '../../server/headers.ts';

/** `_headers`, as Netlify and Cloudflare Pages read it. */
export const GET: APIRoute = () => new Response(headersFile());
