import { mkdirSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import type { MadePage } from '../render/plan-pages.ts';
import { inTurn } from './some-at-a-time.ts';

/**
 * Writes the new bytes of pages into the stage, each into a file of its own, while more pages are being
 * made: the disk is slow, and has nothing else to do meanwhile.
 */
export class Staging {
  readonly #stage: string;
  readonly #release: string;
  /** Names in the stage by the path of the page. */
  readonly #names = new Map<string, string>();
  readonly #writers = new Set<Promise<void>>();
  readonly #failures: unknown[] = [];
  #isDiscarded = false;

  /** @param release its id, part of the names of the files */
  constructor(stage: string, release: string) {
    mkdirSync(stage, { recursive: true });
    this.#stage = stage;
    this.#release = release;
  }

  /** Begins to write a page, unless its bytes are those on the site. */
  add({ path: page, bytes }: Pick<MadePage, 'path' | 'bytes'>): void {
    if (!bytes) return;
    const name = `${this.#release}-${this.#names.size}`;
    this.#names.set(page, name);
    const writer = inTurn(() => this.#write(name, bytes))
      .catch((error: unknown) => void this.#failures.push(error))
      .finally(() => this.#writers.delete(writer));
    this.#writers.add(writer);
  }

  /**
   * Resolves when all files are on the disk, with their names by the path of the page. Throws what the
   * first that fails throws.
   */
  async written(): Promise<ReadonlyMap<string, string>> {
    await Promise.all(this.#writers);
    if (this.#failures.length > 0) throw this.#failures[0];
    return this.#names;
  }

  /** Removes what was written: it is not to be released. */
  async discard(): Promise<void> {
    this.#isDiscarded = true;
    await Promise.all(this.#writers);
    for (const name of this.#names.values()) {
      await rm(path.join(this.#stage, name), { force: true });
    }
  }

  async #write(name: string, bytes: Uint8Array): Promise<void> {
    if (!this.#isDiscarded) await writeDurably(path.join(this.#stage, name), bytes);
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}
