import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { ChildFailed } from '../../../cms/launch/errors.ts';
import type { Child } from '../../../cms/launch/processes.ts';

export const victimKinds = ['cms', 'second-cms', 'publisher', 'mongod'] as const;
export type VictimKind = (typeof victimKinds)[number];

/** Starts the process and resolves once it is of use; throws `ChildFailed` if it ends before. */
type Start = () => Promise<Child>;

/** A process that is killed and started again, as a service manager does. */
export class Victim {
  readonly kind: VictimKind;
  readonly #recordFile: string;
  readonly #start: Start;
  #child: Child;

  private constructor(kind: VictimKind, childrenFolder: string, start: Start, child: Child) {
    this.kind = kind;
    this.#recordFile = join(childrenFolder, `${kind}.json`);
    this.#start = start;
    this.#child = child;
  }

  static async begin(kind: VictimKind, childrenFolder: string, start: Start): Promise<Victim> {
    return new Victim(kind, childrenFolder, start, await start());
  }

  /** `kill -9`; resolves when it has gone. */
  async kill(): Promise<void> {
    const record: unknown = JSON.parse(readFileSync(this.#recordFile, 'utf8'));
    process.kill(z.object({ pid: z.int().min(2) }).parse(record).pid, 'SIGKILL');
    await this.#child.exited;
  }

  /** Starts it again, and again where it ends by itself because what it needs is away too. */
  async revive(): Promise<void> {
    for (;;) {
      try {
        this.#child = await this.#start();
        return;
      } catch (error) {
        if (!(error instanceof ChildFailed)) throw error;
        await delay(200);
      }
    }
  }

  /** Ends it in peace. */
  async stop(): Promise<void> {
    await this.#child.stop();
  }
}
