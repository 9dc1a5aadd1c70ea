import type { TestNewsroom } from '../newsroom.ts';
import type { Asker } from './askers.ts';
import type { Door } from './doors.ts';
import { type Secrets, sumOf } from './secrets.ts';

/** What came through the doors for one who asks. */
export interface Shown {
  /** A sentence for each secret that this one must not see, at the first door that showed it. */
  leaks: string[];
  /** All secrets that were shown. */
  seen: Set<string>;
}

const atOnce = 8;

/**
 * Tries doors as one who asks, and looks for secrets in every answer: headers, text and, of files, bytes.
 *
 * @throws {Error} if an answer is an error of the server: it says nothing about what would be shown
 */
export async function tryDoors(
  { url }: Pick<TestNewsroom, 'url'>,
  { asker, headers }: { asker: Asker; headers: Record<string, string> },
  doors: readonly Door[],
  secrets: Secrets,
): Promise<Shown> {
  const leaks = new Map<string, string>();
  const seen = new Set<string>();
  const waiting = [...doors];
  const one = async () => {
    for (let door = waiting.shift(); door; door = waiting.shift()) {
      const answer = await ask(url, door, headers);
      // What one asks for by name is no news to oneself.
      const asked = new Set(secrets.in(`${door.path} ${door.body ?? ''}`).map(([value]) => value));
      for (const [value, { what, seenBy }] of secrets.in(answer)) {
        if (asked.has(value)) continue;
        seen.add(value);
        if (seenBy.includes(asker)) continue;
        if (!leaks.has(what)) leaks.set(what, `${asker} at ${door.method} ${door.path}: ${what}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return { leaks: [...leaks.values()], seen };
}

async function ask(url: string, door: Door, headers: Record<string, string>): Promise<string> {
  const { method, path, body } = door;
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...headers, ...door.headers },
    ...(body === undefined ? {} : { body }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  if (response.status >= 500 && response.status !== 501) {
    throw new Error(`${response.status} at ${method} ${path}: ${bytes.toString().slice(0, 300)}`);
  }
  return [...[...response.headers].flat(), sumOf(bytes), bytes.toString()].join('\n');
}
