import { setTimeout as delay } from 'node:timers/promises';
import { LaunchError } from '../../launch/errors.ts';
import { now } from '../measure/clock.ts';
import type { HttpConnection } from './connection.ts';
import type { RawResponse } from './parse-response.ts';

export class NeverSeen extends LaunchError {
  override name = 'NeverSeen';
  readonly path: string;

  constructor(path: string, seconds: number) {
    super(`${path} did not show the change within ${seconds} s.`);
    this.path = path;
  }
}

export interface Watch {
  connection: HttpConnection;
  path: string;
  /** Whether this answer is what is waited for. */
  shows: (response: RawResponse) => boolean;
  /** The page as it was before, so that the first question is a cheap one. */
  etag?: string | undefined;
  /** Milliseconds between an answer and the next question. */
  cadenceMs: number;
  limitMs?: number;
}

/**
 * Asks for a page over and over, as a browser revalidates it (`If-None-Match`), until it shows what it
 * is waited for; the moment at which that answer was whole.
 *
 * @throws {NeverSeen}
 */
export async function untilShown(watch: Watch): Promise<number> {
  const { connection, path, shows, cadenceMs, limitMs = 60_000 } = watch;
  const end = now() + limitMs;
  let { etag } = watch;
  while (now() < end) {
    const response = await connection.get(path, etag ? { 'If-None-Match': etag } : {});
    if (response.status !== 304) {
      const at = now();
      if (shows(response)) return at;
      etag = response.headers.get('etag');
    }
    await delay(cadenceMs);
  }
  throw new NeverSeen(path, limitMs / 1_000);
}
