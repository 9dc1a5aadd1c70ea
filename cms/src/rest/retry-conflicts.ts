import { setTimeout as wait } from 'node:timers/promises';
import { conflictHeader } from './mark-conflict.ts';

const tries = 10;
const firstPauseMs = 15;

/**
 * A REST handler that tries a write again, after growing pauses with jitter, while it meets another
 * save of the same document: publishing must not fail because autosave fires.
 */
export function retryConflicts<Rest extends unknown[]>(
  handler: (request: Request, ...rest: Rest) => Promise<Response>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return async (request, ...rest) => {
    for (let attempt = 1; ; attempt++) {
      const response = await handler(request.clone(), ...rest);
      if (attempt === tries || !response.headers.has(conflictHeader)) return response;
      await wait(firstPauseMs * 2 ** Math.min(attempt, 5) * (0.5 + Math.random()));
    }
  };
}
