import { type AfterErrorHook, APIError } from 'payload';
import { isAway } from '../database/is-away.ts';

const connected = 1;

/** What an `afterError` hook is told, as far as it matters here. */
interface Failure {
  error: Error;
  req: { user?: object | null; payload: { db: { connection: { readyState: number } } } };
}

/**
 * Answers 503 while the database is away. Payload would say 500; and because it takes everybody for
 * nobody when it cannot look the account up, it would tell editors and programs that they may not.
 */
export function sayDatabaseIsAway({ error, req }: Failure): ReturnType<AfterErrorHook> {
  const isRefusedAsNobody =
    error instanceof APIError && (error.status === 401 || error.status === 403) && !req.user;
  const isDisconnected = req.payload.db.connection.readyState !== connected;
  if (!isAway(error) && !(isRefusedAsNobody && isDisconnected)) return;
  return {
    status: 503,
    response: {
      errors: [
        {
          message:
            'The database does not answer at the moment. Whether this was saved is not known: look, and save again if it was not.',
        },
      ],
    },
  };
}
