import { refuseForeignOrigin } from './refuse-foreign-origin.ts';
import { retryConflicts } from './retry-conflicts.ts';
import { traceWrites, type Write } from './trace-writes.ts';

/** What every REST handler that writes is wrapped in, wherever it is served; `ownOrigin` is CMS_URL. */
export function writeHandler<Rest extends unknown[]>(
  handler: (request: Request, ...rest: Rest) => Promise<Response>,
  log: (write: Write) => void,
  ownOrigin: string,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return traceWrites(refuseForeignOrigin(retryConflicts(handler), ownOrigin), log);
}
