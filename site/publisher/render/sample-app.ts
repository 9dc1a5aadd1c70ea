import { hash } from 'node:crypto';
import { ContentReader, type ReadKey } from '../../src/content/content-reader.ts';
import { PageFailed, type SiteApp } from './site-app.ts';

/** For tests: what a page gives, and what it reads for that. */
export interface SamplePage {
  words: string;
  reads: ReadKey[];
}

/** For tests: an app whose pages are in a record, by route and path, which a test changes as it likes. */
export function sampleApp(routes: Record<string, Record<string, SamplePage>>): SiteApp & {
  /** Paths of the pages that were rendered, in order. */
  rendered: string[];
} {
  const reader = new ContentReader({ get: () => null });
  const rendered: string[] = [];
  const bytesOf = (route: string, path: string) => {
    const page = routes[route]?.[path];
    if (!page) throw new PageFailed(path, new Error('is not there'));
    return { page, bytes: new TextEncoder().encode(page.words) };
  };
  return {
    id: 'sample',
    assets: '',
    reader,
    rendered,
    routes: Object.keys(routes).map((name) => ({
      name,
      paths: async () => Object.keys(routes[name] ?? {}),
      changes: true,
    })),
    render: async (route, path) => {
      rendered.push(path);
      const { page, bytes } = bytesOf(route, path);
      return { bytes, hash: hash('sha1', bytes, 'base64'), reads: new Set(page.reads) };
    },
    renderOf: async (_content, route, path) => bytesOf(route, path).bytes,
  };
}
