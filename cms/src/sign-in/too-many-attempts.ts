import { APIError } from 'payload';

/** Beyond a limit, 429; says when to try again. Of the name that is no error of the server for the log. */
export function tooManyAttempts(whom: string, retryAfterSeconds: number): APIError {
  const minutes = Math.ceil(retryAfterSeconds / 60);
  return new APIError(
    `Too many attempts to sign in ${whom}. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`,
    429,
    { code: 'too-many-attempts', retryAfterSeconds },
    true,
  );
}
