/**
 * A REST handler that refuses writes which another site's page makes in an editor's browser. Programs
 * send no Origin, or a key or token of their own, which no foreign page can.
 *
 * @param ownOrigin where the admin is, as in CMS_URL
 */
export function refuseForeignOrigin<Rest extends unknown[]>(
  handler: (request: Request, ...rest: Rest) => Promise<Response>,
  ownOrigin: string,
): (request: Request, ...rest: Rest) => Promise<Response> {
  const own = new URL(ownOrigin).origin;
  return async (request, ...rest) =>
    !readingMethods.includes(request.method) && isForeign(request.headers, own)
      ? Response.json(
          {
            errors: [
              {
                message: `This comes from another site. Open the admin at ${own} and do it there.`,
              },
            ],
          },
          { status: 403 },
        )
      : handler(request, ...rest);
}

const readingMethods = ['GET', 'HEAD', 'OPTIONS'];

/** https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site */
function isForeign(headers: Headers, own: string): boolean {
  if (headers.has('authorization')) return false;
  const origin = headers.get('origin');
  if (origin !== null) return origin !== own;
  const site = headers.get('sec-fetch-site');
  return site === 'cross-site' || site === 'same-site';
}
