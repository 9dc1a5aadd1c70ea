import { z } from 'zod';
import { LaunchError } from '../../launch/errors.ts';
import { parseLogLine } from '../../launch/log-line.ts';
import { now } from '../measure/clock.ts';

/** What the publisher logs of each release: moments in milliseconds since 1970, spans in milliseconds. */
export type Release = z.infer<typeof released> & { loggedAt: number };

export class NoRelease extends LaunchError {
  override name = 'NoRelease';

  constructor(seconds: number) {
    super(`The publisher logged no release within ${seconds} s.`);
  }
}

/** Listens to the publisher's log lines. */
export class ReleaseLog {
  readonly releases: Release[] = [];
  readonly #waiting = new Set<() => void>();

  hear(line: string): void {
    const parsed = logLine.safeParse(parseLogLine(line));
    if (parsed.data?.msg !== 'released') return;
    this.releases.push({ ...released.parse(parsed.data), loggedAt: now() });
    for (const look of [...this.#waiting]) look();
  }

  /**
   * The first release that was heard after `since` and wrote or removed something.
   *
   * @throws {NoRelease}
   */
  async first(since: number, limitMs = 10_000): Promise<Release> {
    const timeout = Promise.withResolvers<never>();
    const timer = setTimeout(() => timeout.reject(new NoRelease(limitMs / 1_000)), limitMs);
    const release = this.#until(() =>
      this.releases.find(
        ({ loggedAt, written, removed }) => loggedAt > since && written + removed > 0,
      ),
    );
    try {
      return await Promise.race([release, timeout.promise]);
    } finally {
      clearTimeout(timer);
    }
  }

  #until<T>(find: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }
}

const logLine = z.looseObject({ msg: z.string() });

const moment = z.union([
  z.number(),
  z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
]);

const released = z.object({
  cursor: z.string(),
  /** When the publisher was told that there is something; null where it looked by itself. */
  heardAt: moment.nullish().transform((value) => value ?? null),
  feedMs: z.number(),
  renderMs: z.number(),
  releaseMs: z.number(),
  written: z.number(),
  removed: z.number(),
  unchanged: z.number(),
});
