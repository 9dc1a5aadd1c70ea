import type { APIRoute } from 'astro';
import { ask } from '../content/read.ts';
import { articlePath } from '../content/routes.ts';

/** `_redirects`, as Netlify, Cloudflare Pages and the readers' server read it: where articles were before. */
export const GET: APIRoute = async () => {
  const moved = await ask('redirects', {});
  const lines = moved.map(
    ({ from, to }) => `${articlePath({ slug: from })} ${articlePath({ slug: to })} 301\n`,
  );
  return new Response(['# Earlier addresses of articles.\n', ...lines].join(''));
};
