/**
 * What every answer of the site says, from the readers' server and, by `headersFile`, from a static host.
 * The reader's browser may load from the newsroom's own host only, and run and frame nothing else.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Said besides where the site's public address is one with https. */
export const strictTransport: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=31536000',
};

/** Whether the address tells that readers come over TLS. */
export function isSecure(siteUrl: string | null | undefined): boolean {
  return siteUrl?.startsWith('https://') ?? false;
}

/** Folders of files whose names change with their content. */
const namedByContent = ['/_astro/', '/photos/'];
const forAYear = 'public, max-age=31536000, immutable';

/** Files whose names change with their content stay for a year; everything else is asked for anew. */
export function cacheControl(pathname: string): string {
  return namedByContent.some((folder) => pathname.startsWith(folder)) ? forAYear : 'no-cache';
}

/** Types that the names of files do not tell, by path; `*` stands for the rest of one. */
export const contentTypes: Readonly<Record<string, string>> = {
  '/rss.xml': 'application/rss+xml; charset=utf-8',
  '/atom.xml': 'application/atom+xml; charset=utf-8',
  '/feed.json': 'application/feed+json',
  '/data/entities.ftm.json': 'application/json+ftm',
  '/data/entities/*': 'application/json+ftm',
};

/** The type of such a file, or undefined where its name tells it. */
export function contentTypeOf(pathname: string): string | undefined {
  return contentTypes[pathname] ?? contentTypes[pathname.replace(/[^/]*$/, '*')];
}

/**
 * The text of a file `_headers` for Netlify and Cloudflare Pages. Both ask for pages anew by themselves;
 * a rule for `/*` would be joined with those of the folders into a header that contradicts itself.
 */
export function headersFile(siteUrl: string): string {
  const security = Object.entries({
    ...securityHeaders,
    ...(isSecure(siteUrl) ? strictTransport : {}),
  });
  const rules: [string, [string, string][]][] = [
    ['/*', security],
    ...namedByContent.map((folder): [string, [string, string][]] => [
      `${folder}*`,
      [['Cache-Control', forAYear]],
    ]),
    ...Object.entries(contentTypes).map(([path, type]): [string, [string, string][]] => [
      path,
      [['Content-Type', type]],
    ]),
  ];
  return rules
    .map(([path, headers]) =>
      [path, ...headers.map((pair) => `  ${pair.join(': ')}`), ''].join('\n'),
    )
    .join('\n');
}
