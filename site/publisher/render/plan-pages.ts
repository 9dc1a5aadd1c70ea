import type { ArticleIndex } from '../../src/content/article-index.ts';
import type { ReadKey } from '../../src/content/content-reader.ts';
import { noFile, type PageRegister } from './page-register.ts';
import type { Rendered, SiteApp } from './site-app.ts';

/** A page that was made anew. */
export interface MadePage {
  path: string;
  route: string;
  hash: string;
  reads: ReadonlySet<ReadKey>;
  /** Null: its bytes came out as they are on the site. */
  bytes: Uint8Array | null;
  isNew: boolean;
}

/** What a change does to the pages of the site. */
export interface PagePlan {
  made: MadePage[];
  /** Paths of pages that are no more. */
  removed: string[];
  /** Paths of pages that show the change too, and are made by a release to come. */
  due: string[];
  routes: { route: string; reads: ReadonlySet<ReadKey> }[];
}

/** The pages of a plan that come out other than they are on the site. */
export function writtenPages({ made }: Pick<PagePlan, 'made'>): MadePage[] {
  return made.filter(({ bytes }) => bytes !== null);
}

export interface PlanOptions {
  onMade?: (page: MadePage, seconds: number) => void;
  /** Paths of which none may be late. Without it nothing may wait for a release to come. */
  first?: ReadonlySet<string> | undefined;
}

/**
 * Makes the pages that read any of the changed keys, those that come into being, and some of those that
 * are due from earlier; finds those that are no more.
 *
 * Where `first` is given and no page goes, what readers open is made first, and no more of it than keeps
 * the next edit waiting for a moment; the rest is `due`.
 *
 * @throws {PageFailed}
 */
export async function planPages(
  app: SiteApp,
  register: PageRegister,
  changed: Iterable<ReadKey>,
  { onMade = () => {}, first }: PlanOptions = {},
): Promise<PagePlan> {
  const { paths, routes } = register.readersOf(changed);
  const plan: PagePlan = { made: [], removed: [], due: [], routes: [] };
  const gone = new Set<string>();
  const toMake = new Map<string, string>();
  for (const route of app.routes) {
    if (!routes.has(route.name)) continue;
    const { result, reads } = await app.reader.record(route.paths);
    plan.routes.push({ route: route.name, reads });
    const known = register.pathsOf(route.name);
    const come = result.filter((path) => !known.has(path));
    for (const path of come) if (!register.page(path)) toMake.set(path, route.name);
    if (known.size > result.length - come.length) {
      const now = new Set(result);
      for (const path of known) if (!now.has(path)) gone.add(path);
    }
  }
  for (const path of [...paths, ...register.withoutFile()]) {
    const page = register.page(path);
    if (page && !gone.has(path)) toMake.set(path, page.route);
  }
  const mayWait = gone.size === 0 ? first : undefined;
  if (mayWait && toMake.size > atOnce) order(toMake, app.reader.content.articles);
  const earlier = [...register.due()].filter((path) => !gone.has(path));
  const now = chooseNow(register, toMake, { earlier, first: mayWait });
  for (const path of toMake.keys()) if (!now.has(path)) plan.due.push(path);
  for (const [path, route] of now) {
    const began = performance.now();
    const page = await makePage(app, register, route, path);
    plan.made.push(page);
    onMade(page, (performance.now() - began) / 1000);
  }
  plan.removed = [...gone].filter((path) => !toMake.has(path));
  return plan;
}

/** So many pages are made by one release where the rest can wait. */
const atOnce = 100;

/**
 * Puts first what more readers open: fronts and lists, then stories from the newest on, then archive pages.
 * Pages that wait are made in the order in which they stand here.
 */
function order(pages: Map<string, string>, articles: ArticleIndex): void {
  const placed = [...pages].map(([path, route]) => {
    const slug = /^\/articles\/([^/]+)\/$/.exec(path)?.[1];
    const [id = ''] = slug === undefined ? [] : articles.at(slug);
    const date = articles.head(id)?.datePublished ?? '';
    return { path, route, date, isArchive: path.includes('/page/') };
  });
  placed.sort(
    (a, b) =>
      Number(a.isArchive) - Number(b.isArchive) ||
      Number(a.date !== '') - Number(b.date !== '') ||
      (a.date === b.date ? 0 : a.date < b.date ? 1 : -1),
  );
  pages.clear();
  for (const { path, route } of placed) pages.set(path, route);
}

/**
 * What is made now, with the route of each: everything that must not wait, then pages, also such as are due
 * from earlier; and what only programs read once no page is left.
 */
function chooseNow(
  register: PageRegister,
  toMake: ReadonlyMap<string, string>,
  { earlier, first }: { earlier: Iterable<string>; first: ReadonlySet<string> | undefined },
): ReadonlyMap<string, string> {
  const now = new Map<string, string>();
  const waiting = new Map<string, string>();
  for (const [path, route] of toMake) {
    const mustBeNow = !first || first.has(path) || !isOut(register, path);
    (mustBeNow ? now : waiting).set(path, route);
  }
  for (const path of earlier) {
    const page = register.page(path);
    if (page && !now.has(path)) waiting.set(path, page.route);
  }
  const fill = (isNext: (path: string) => boolean) => {
    for (const [path, route] of waiting) {
      if (now.size >= atOnce) return;
      if (isNext(path)) now.set(path, route);
    }
  };
  fill((path) => !isForPrograms(path));
  if (now.size === 0) fill(isForPrograms);
  return now;
}

function isOut(register: PageRegister, path: string): boolean {
  return register.page(path) !== undefined && !register.withoutFile().has(path);
}

/** Exports, sitemaps and feeds but for the site's own RSS: nobody looks at them while an edit goes out. */
function isForPrograms(path: string): boolean {
  return /^\/(?:data\/|atom\.xml$|feed\.json$|sitemap)|.\/rss\.xml$/.test(path);
}

/** All pages, one after the other, as if there were none. */
export async function* makeAllPages(
  app: SiteApp,
  onRoute: (route: string, reads: ReadonlySet<ReadKey>) => void,
): AsyncIterable<{ path: string; route: string } & Rendered> {
  for (const route of app.routes) {
    const { result, reads } = await app.reader.record(route.paths);
    onRoute(route.name, reads);
    for (const path of result) {
      yield { path, route: route.name, ...(await app.render(route.name, path)) };
    }
  }
}

async function makePage(
  app: SiteApp,
  register: PageRegister,
  route: string,
  path: string,
): Promise<MadePage> {
  const { bytes, hash, reads } = await app.render(route, path);
  const before = register.page(path);
  const isSame = before?.hash === hash;
  const isNew = before === undefined || before.hash === noFile;
  return { path, route, hash, reads, bytes: isSame ? null : bytes, isNew };
}
