import { randomUUID } from 'node:crypto';

/** The header with the id by which one request is found in all logs, from here to the release. */
export const requestIdHeader = 'x-request-id';

/** One write, for the log. */
export interface Write {
  request: string;
  method: string;
  /** Without the query, which may hold what is not for logs. */
  path: string;
  status: number;
  milliseconds: number;
}

/**
 * A REST handler that gives each write an id, or keeps the one that a proxy gave it: rows of the change
 * log, webhooks and releases name it, and so does the answer.
 */
export function traceWrites<Rest extends unknown[]>(
  handler: (request: Request, ...rest: Rest) => Promise<Response>,
  log: (write: Write) => void,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return async (request, ...rest) => {
    const began = performance.now();
    const headers = new Headers(request.headers);
    const given = headers.get(requestIdHeader) ?? '';
    const id = isRequestId(given) ? given : randomUUID();
    headers.set(requestIdHeader, id);
    // Next gives a proxy of a request, of which `new Request(request)` can read nothing.
    const { url, method, body, signal } = request;
    const half = body === null ? {} : { duplex: 'half' };
    const response = await handler(
      new Request(url, { method, headers, body, signal, ...half }),
      ...rest,
    );
    const { status } = response;
    const milliseconds = Math.round(performance.now() - began);
    const path = new URL(url).pathname;
    log({ request: id, method, path, status, milliseconds });
    const answered = new Response(response.body, response);
    answered.headers.set(requestIdHeader, id);
    return answered;
  };
}

export function isRequestId(value: string): boolean {
  return /^[\w.:-]{1,100}$/.test(value);
}
