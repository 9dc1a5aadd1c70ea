import { setTimeout as delay } from 'node:timers/promises';
import { HttpConnection } from '../http/connection.ts';
import { now } from './clock.ts';

/** Milliseconds between two requests that have nothing to do with what is measured. */
const pauseMs = 50;

/** Milliseconds of each answer to somebody who asks for `path` while the work is done. */
export async function bystander(
  url: string,
  path: string,
  work: () => Promise<unknown>,
): Promise<number[]> {
  const connection = new HttpConnection(url);
  const times: number[] = [];
  const over = new AbortController();
  const reading = (async () => {
    while (!over.signal.aborted) {
      const start = now();
      await connection.get(path);
      times.push(now() - start);
      await delay(pauseMs);
    }
  })();
  try {
    await Promise.race([work(), reading]);
  } finally {
    over.abort();
    await reading.finally(() => connection.close());
  }
  return times;
}
