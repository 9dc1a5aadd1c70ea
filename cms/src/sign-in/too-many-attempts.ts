import { APIError } from 'payload';

/** Beyond a limit; says when to try again. */
export class TooManyAttempts extends APIError {
  constructor(whom: string, retryAfterSeconds: number) {
    const minutes = Math.ceil(retryAfterSeconds / 60);
    super(
      `Too many attempts to sign in ${whom}. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`,
      429,
      { code: 'too-many-attempts', retryAfterSeconds },
      true,
    );
  }
}
