/**
 * The path that a request asks for, decoded, for example `/articles/아미산/`, or null where no file
 * can be: dotfiles but `/.well-known/`, what climbs out of the site, what is no UTF-8, and empty segments inside,
 * because a redirect to `//host/` would lead to another host.
 *
 * @param target the request's target as it was sent, with its query
 */
export function requestPath(target: string): string | null {
  const [path = ''] = target.split('?', 1);
  if (!path.startsWith('/')) return null;
  const segments = decodeAll(path.slice(1).split('/'));
  if (segments === null || segments.slice(0, -1).includes('')) return null;
  const visible = segments[0] === '.well-known' ? segments.slice(1) : segments;
  return visible.some(isForbidden) ? null : `/${segments.join('/')}`;
}

/** The query of a request's target with its question mark, or ''. */
export function requestQuery(target: string): string {
  const start = target.indexOf('?');
  return start === -1 ? '' : target.slice(start);
}

/** What `requestPath` has decoded, as it stands in a `Location` header. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function decodeAll(segments: string[]): string[] | null {
  try {
    return segments.map((segment) =>
      segment.includes('%') ? decodeURIComponent(segment) : segment,
    );
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function isForbidden(segment: string): boolean {
  return segment.startsWith('.') || /[/\\\0]/.test(segment);
}
