import type { APIRoute } from 'astro';
import type { MovingName } from '../content/former-slugs.ts';
import { ask } from '../content/read.ts';
import { articlePath, authorPath, entityPath, sectionPath } from '../content/routes.ts';

const pathOf = { sections: sectionPath, authors: authorPath, entities: entityPath };
const collections: readonly MovingName[] = ['sections', 'authors', 'entities'];

/** `_redirects`, as Netlify, Cloudflare Pages and the readers' server read it: where pages were before. */
export const GET: APIRoute = async () => {
  const lines = linesOf(await ask('redirects', {}), articlePath);
  for (const collection of collections) {
    lines.push(...linesOf(await ask('moved', { collection }), pathOf[collection]));
  }
  return new Response(['# Earlier addresses.\n', ...lines].join(''));
};

function linesOf(
  moved: readonly { from: string; to: string }[],
  path: (document: { slug: string }) => string,
): string[] {
  return moved.map(({ from, to }) => `${path({ slug: from })} ${path({ slug: to })} 301\n`);
}
