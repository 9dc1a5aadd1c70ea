/**
 * What every answer of the site says. The web server in docker-compose.yml must say the same.
 * The reader's browser may load from the newsroom's own host only, and run and frame nothing else.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Files whose names change with their content stay for a year; everything else is asked for anew. */
export function cacheControl(pathname: string): string {
  return /^\/(?:_astro|photos)\//.test(pathname)
    ? 'public, max-age=31536000, immutable'
    : 'no-cache';
}
