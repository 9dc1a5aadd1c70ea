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
  routes: { route: string; reads: ReadonlySet<ReadKey> }[];
}

/**
 * Makes the pages that read any of the changed keys, and those that come into being; finds those that
 * are no more.
 *
 * @throws {PageFailed}
 */
export async function planPages(
  app: SiteApp,
  register: PageRegister,
  changed: Iterable<ReadKey>,
  onMade: (page: MadePage, seconds: number) => void = () => {},
): Promise<PagePlan> {
  const { paths, routes } = register.readersOf(changed);
  const plan: PagePlan = { made: [], removed: [], routes: [] };
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
  for (const [path, route] of toMake) {
    const began = performance.now();
    const page = await makePage(app, register, route, path);
    plan.made.push(page);
    onMade(page, (performance.now() - began) / 1000);
  }
  plan.removed = [...gone].filter((path) => !toMake.has(path));
  return plan;
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
