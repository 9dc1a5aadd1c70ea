import type { AfterErrorHook } from 'payload';
import { isTransient } from '../database/is-transient.ts';

/** The header by which `retry-conflicts` knows an answer that may be asked for again. */
export const conflictHeader = 'x-dateline-conflict';

/**
 * Two saves of one document that meet end one of the two transactions; Payload answers 500 then.
 * Nothing of that save was written, so it can be tried again: this says so.
 */
export const markConflict: AfterErrorHook = ({ error, req }) => {
  if (!isTransient(error)) return;
  req.responseHeaders = new Headers({ [conflictHeader]: 'true' });
  return {
    status: 503,
    response: {
      errors: [{ message: 'Somebody saved this at the same moment. Nothing is lost: save again.' }],
    },
  };
};
