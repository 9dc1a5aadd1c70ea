import type { APIRoute } from 'astro';
import { ask } from '../content/read.ts';
import { articlePath } from '../content/routes.ts';

/** `_gone`, as the readers' server reads it: what was retracted, and is answered 410 with its notice. */
export const GET: APIRoute = async () => {
  const lines = (await ask('gone', {})).map((slug) => `${articlePath({ slug })}\n`);
  return new Response(['# What was taken back.\n', ...lines].join(''));
};
