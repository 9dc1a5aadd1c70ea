import { createHash, hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BaseApp } from 'astro/app';
import { z } from 'zod';
import type { ContentReader, PageContent, ReadKey } from '../../src/content/content-reader.ts';
import { giveContent, withContent } from '../../src/content/loaded-content.ts';

/** A page of the site could not be made; `cause` says why. */
export class PageFailed extends Error {
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'PageFailed';
    this.path = path;
  }
}

/** Where `astro build --config astro.pages.config.ts` leaves the pages. */
export const pagesFolder = path.resolve(import.meta.dirname, '../../.pages');

/** The pages of one route. */
export interface Route {
  /** Astro's name of it, for example `/articles/[slug]`. */
  name: string;
  /** Paths of all its pages, decoded. */
  paths: () => Promise<string[]>;
  /** False for files of photos: their bytes never change under one name. */
  changes: boolean;
}

export interface Rendered {
  bytes: Uint8Array;
  /** Stands for the bytes. */
  hash: string;
  reads: ReadonlySet<ReadKey>;
}

/** The built site as an app: the same pages that `astro build` writes, rendered one at a time. */
export interface SiteApp {
  /** Changes with every build of other sources. */
  id: string;
  /** Folder of the files that belong to the pages: styles and icons. */
  assets: string;
  routes: readonly Route[];
  reader: ContentReader;
  /** @throws {PageFailed} */
  render: (route: string, path: string) => Promise<Rendered>;
  /**
   * The same page of other content, of which nothing is written down.
   *
   * @throws {PageFailed}
   */
  renderOf: (content: PageContent, route: string, path: string) => Promise<Uint8Array>;
}

type RouteData = BaseApp['manifestData']['routes'][number];

/**
 * Loads what `astro build --config astro.pages.config.ts` built into `folder`; its pages read from `reader` from now on.
 *
 * @throws {Error} if nothing was built there
 */
export async function loadSiteApp(folder: string, reader: ContentReader): Promise<SiteApp> {
  giveContent(reader);
  const entry = path.join(folder, 'server', 'entry.mjs');
  const { app } = (await import(pathToFileURL(entry).href)) as { app: BaseApp };
  importOnce(app);
  const routeData = new Map<string, RouteData>();
  const routes: Route[] = [];
  for (const { routeData: route } of app.manifest.routes) {
    // Astro's own routes are left out; `external` are those that our integrations add.
    if (route.origin === 'internal') continue;
    routeData.set(route.route, route);
    routes.push({
      name: route.route,
      paths: pathsOf(app, route),
      changes: !route.route.startsWith('/photos/'),
    });
  }
  const answer = async (name: string, pagePath: string): Promise<Uint8Array> => {
    const request = new Request(new URL(requestPath(pagePath), 'http://site.invalid'));
    const data = routeData.get(name);
    if (!data) throw new Error(`There is no route ${name}.`);
    const response = await app.render(request, { routeData: data });
    if (response.status !== (pagePath === errorPage ? 404 : 200)) {
      throw new Error(`answered with status ${response.status}`);
    }
    return new Uint8Array(await response.arrayBuffer());
  };
  return {
    id: await idOf(folder),
    assets: path.join(folder, 'client'),
    routes,
    reader,
    render: async (name, pagePath) => {
      try {
        const { result, reads } = await reader.record(() => answer(name, pagePath));
        return { bytes: result, hash: hash('sha1', result, 'base64'), reads };
      } catch (error) {
        throw new PageFailed(pagePath, error);
      }
    },
    renderOf: async (content, name, pagePath) => {
      try {
        return await withContent(content, () => answer(name, pagePath));
      } catch (error) {
        throw new PageFailed(pagePath, error);
      }
    },
  };
}

/** Astro imports a page's module each time it renders one, which asks the module loader again. */
function importOnce({ manifest: { pageMap } }: BaseApp): void {
  for (const [component, load] of pageMap ?? []) {
    let loaded: ReturnType<typeof load> | undefined;
    pageMap?.set(component, () => {
      loaded ??= load();
      return loaded;
    });
  }
}

async function idOf(folder: string): Promise<string> {
  const digest = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const file of files)
    digest.update(`${path.relative(folder, file)}\0`).update(await readFile(file));
  return digest.digest('hex');
}

const pageModule = z.looseObject({
  getStaticPaths: z
    .custom<() => Promise<{ params: Record<string, string> }[]>>(
      (value) => typeof value === 'function',
    )
    .optional(),
});

/** Gives a function that lists the paths of a route's pages. */
function pathsOf(app: BaseApp, route: RouteData): () => Promise<string[]> {
  if (route.params.length === 0) return async () => [withSlash(route, route.route)];
  // Odd parts of the pattern are names of parameters; it is taken apart once, for thousands of paths.
  const parts = route.route.split(/\[(\w+)\]/);
  const tail = withSlash(route, 'x').slice(1);
  // A text that was looked up before is found without reading it again: the same ones are given each time.
  let known = new Map<string, string>();
  return async () => {
    const load = app.manifest.pageMap?.get(route.component);
    if (!load) throw new Error(`The bundle has no page for ${route.route}.`);
    const { getStaticPaths } = pageModule.parse(await (await load()).page());
    if (!getStaticPaths) throw new Error(`${route.component} does not say which pages it has.`);
    const before = known;
    known = new Map();
    for (const { params } of await getStaticPaths()) {
      const key = route.params.map((name) => params[name]).join('/');
      const make = () =>
        parts.map((part, index) => (index % 2 ? params[part] : part)).join('') + tail;
      known.set(key, before.get(key) ?? make());
    }
    return [...known.values()];
  };
}

/** Pages are folders with an index file; what endpoints give are files, as is the error page. */
function withSlash({ type }: RouteData, pathname: string): string {
  const isFile = type !== 'page' || pathname === errorPage;
  return isFile || pathname.endsWith('/') ? pathname : `${pathname}/`;
}

/** The one page whose file is no folder's index; its address has a slash all the same. */
const errorPage = '/404';

function requestPath(pagePath: string): string {
  return pagePath === errorPage ? `${errorPage}/` : encodeURI(pagePath);
}
