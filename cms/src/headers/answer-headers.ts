import { env } from '../env.ts';

/** What every answer of the CMS says, of the admin too. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
  ...(env.CMS_URL.startsWith('https://')
    ? { 'Strict-Transport-Security': 'max-age=31536000' }
    : {}),
};

/** What answers of the API and files say: opened as a page, they may do nothing. */
export const answerHeaders: Readonly<Record<string, string>> = {
  ...commonHeaders,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
};

/**
 * A REST handler whose answers carry these headers, but where an endpoint says otherwise; what is
 * answered to somebody with a session or a key is kept by no cache.
 */
export function withAnswerHeaders<Rest extends unknown[]>(
  handler: (request: Request, ...rest: Rest) => Promise<Response>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return async (request, ...rest) => {
    const response = await handler(request, ...rest);
    const answered = new Response(response.body, response);
    const { headers } = answered;
    for (const [name, value] of Object.entries(answerHeaders)) {
      if (!headers.has(name)) headers.set(name, value);
    }
    const isKnown = request.headers.has('authorization') || request.headers.has('cookie');
    if (isKnown) headers.set('cache-control', 'no-store');
    return answered;
  };
}
