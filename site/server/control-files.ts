import { type BigIntStats, closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { encodePath } from './request-path.ts';

/** What the publisher says about paths that have no page any more. */
export interface ControlFiles {
  /** Decoded paths that are answered 410, for example `/articles/x/`. */
  gone: ReadonlySet<string>;
  /** By the decoded path that they lead away from, or of a folder with `*` after it. */
  redirects: ReadonlyMap<string, Redirect>;
}

export interface Redirect {
  /** A path, encoded, or a whole address; of a folder it ends with `:splat`. */
  to: string;
  status: number;
}

/** The names of files that steer a web server; no reader gets them. */
export function isControlFile(path: string): boolean {
  return /^\/_(?:headers|redirects|gone)(?:\.|$)/i.test(path);
}

/** Reads `_gone` and `_redirects` of a site, again only when they are other files than before. */
export function controlFilesReader(): (site: string) => ControlFiles {
  const gone = rereadWhenChanged('_gone', parseGone);
  const redirects = rereadWhenChanged('_redirects', parseRedirects);
  return (site) => ({ gone: gone(site), redirects: redirects(site) });
}

/** `_gone`: one path a line. */
export function parseGone(text: string): ReadonlySet<string> {
  return new Set(linesOf(text).map(decoded));
}

/**
 * `_redirects` as Netlify and Cloudflare Pages have it, one `from to status` a line (301 if there is
 * none, `!` after it is allowed). `/a/* /b/:splat` is all that is below a folder; other placeholders and
 * rewrites are not for readers of this site: such lines are passed over.
 */
export function parseRedirects(text: string): ReadonlyMap<string, Redirect> {
  const redirects = new Map<string, Redirect>();
  for (const line of linesOf(text)) {
    const [from = '', to = '', status = '301'] = line.split(/\s+/);
    const known = /^(30[12378])!?$/.exec(status);
    const isFolder = folder.test(from) && splat.test(to);
    if (!known || !(isFolder || (/^\/[^*:]*$/.test(from) && /^(?:\/|https?:\/\/)/.test(to))))
      continue;
    if (!redirects.has(decoded(from))) {
      redirects.set(decoded(from), { to: encoded(to), status: Number(known[1]) });
    }
  }
  return redirects;
}

const folder = /^\/[^*:]*\/\*$/;
const splat = /^\/[^*:]*\/:splat$/;

/** Where a decoded path leads, by a line of its own or of a folder that it is in; null if nowhere. */
export function redirectOf(redirects: ControlFiles['redirects'], path: string): Redirect | null {
  const own = redirects.get(path);
  if (own) return own;
  for (
    let end = path.lastIndexOf('/', path.length - 2);
    end > 0;
    end = path.lastIndexOf('/', end - 1)
  ) {
    const found = redirects.get(`${path.slice(0, end + 1)}*`);
    if (found)
      return { ...found, to: found.to.replace(/:splat$/, encodePath(path.slice(end + 1))) };
  }
  return null;
}

const anyOrigin = 'http://site.invalid';

function encoded(to: string): string {
  const url = new URL(to, anyOrigin);
  return url.origin === anyOrigin ? url.pathname + url.search + url.hash : url.href;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch (error) {
    // A stray % means itself.
    if (error instanceof URIError) return path;
    throw error;
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function rereadWhenChanged<T>(name: string, parse: (text: string) => T): (site: string) => T {
  let known: { identity: string; content: T } | null = null;
  return (site) => {
    const path = join(site, name);
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (stats && known?.identity === identityOf(stats)) return known.content;
    const { identity, text } = stats ? readIdentified(path) : { identity: '', text: '' };
    known = known?.identity === identity ? known : { identity, content: parse(text) };
    return known.content;
  };
}

/** Text and identity from one descriptor, so that they belong together; nothing if it went away. */
function readIdentified(path: string): { identity: string; text: string } {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { identity: '', text: '' };
    }
    throw error;
  }
  try {
    const identity = identityOf(fstatSync(descriptor, { bigint: true }));
    return { identity, text: readFileSync(descriptor, 'utf8') };
  } finally {
    closeSync(descriptor);
  }
}

/** A file renamed into place has another inode and change time, also within one tick of the clock. */
function identityOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${dev}-${ino}-${size}-${mtimeNs}-${ctimeNs}`;
}
