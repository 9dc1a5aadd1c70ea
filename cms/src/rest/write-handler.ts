import { retryConflicts } from './retry-conflicts.ts';
import { traceWrites, type Write } from './trace-writes.ts';

/** What every REST handler that writes is wrapped in, wherever it is served. */
export function writeHandler<Rest extends unknown[]>(
  handler: (request: Request, ...rest: Rest) => Promise<Response>,
  log: (write: Write) => void,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return traceWrites(retryConflicts(handler), log);
}
