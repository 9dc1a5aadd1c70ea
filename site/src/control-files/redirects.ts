import type { APIRoute } from 'astro';
import type { MovingName } from '../content/former-slugs.ts';
import { ask } from '../content/read.ts';
import {
  articlePath,
  authorPath,
  entityFeedPath,
  entityPath,
  listPagesPath,
  sectionPath,
} from '../content/routes.ts';

const pathOf = { sections: sectionPath, authors: authorPath, entities: entityPath };
const collections: readonly MovingName[] = ['sections', 'authors', 'entities'];

/** `_redirects`, as Netlify, Cloudflare Pages and the readers' server read it: where pages were before. */
export const GET: APIRoute = async () => {
  const lines = linesOf(await ask('redirects', {}), articlePath);
  for (const collection of collections) {
    const moved = await ask('moved', { collection });
    const path = pathOf[collection];
    lines.push(...linesOf(moved, path), ...moved.map((each) => listLine(each, path)));
    if (collection === 'entities') lines.push(...linesOf(moved, entityFeedPath));
  }
  return new Response(['# Earlier addresses.\n', ...lines].join(''));
};

interface Moved {
  from: string;
  to: string;
}

type PathOf = (document: { slug: string }) => string;

/** For all archive pages of a list, however many there are. */
function listLine({ from, to }: Moved, path: PathOf): string {
  const pages = (slug: string) => listPagesPath(path({ slug }));
  return `${pages(from)}* ${pages(to)}:splat 301\n`;
}

function linesOf(moved: readonly Moved[], path: PathOf): string[] {
  return moved.map(({ from, to }) => `${path({ slug: from })} ${path({ slug: to })} 301\n`);
}
