import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Some new files, whose bytes follow each other in `bytes`; what the thread is sent. */
export interface Lot {
  files: { file: string; length: number }[];
  bytes: Uint8Array;
}

/** Of the memory that a lot has, in bytes. */
const room = 1 << 19;
/** One is filled while others are written. */
const lots = 3;

/**
 * Writes many new files into a folder on a thread of its own. The calls of the file system take as long
 * as making the pages does, and a detour of each through Node's pool of threads takes a good part of that
 * again. The bytes go over in memory that both threads share, so that no copies wait to be collected.
 */
export class FileWriter {
  readonly #thread: Worker;
  readonly #failed: Promise<never>;
  readonly #free: Uint8Array[] = Array.from(
    { length: lots },
    () => new Uint8Array(new SharedArrayBuffer(room)),
  );
  /** In the order in which the thread was sent them. */
  readonly #underWay: Uint8Array[] = [];
  #files: Lot['files'] = [];
  #filled = 0;

  /** @param folder must be there */
  constructor(folder: string) {
    this.#thread = new Worker(new URL('./file-writer-thread.ts', import.meta.url), {
      workerData: folder,
    });
    this.#failed = once(this.#thread, 'error').then(([error]) => Promise.reject(error));
    // Heard where the next file is handed over.
    this.#failed.catch(() => {});
    this.#thread.on('message', () => {
      const bytes = this.#underWay.shift();
      if (bytes?.length === room) this.#free.push(bytes);
    });
  }

  /**
   * Takes a file over; resolves when there is room for another.
   *
   * @param file its path in the folder
   * @throws the first error of the file system
   */
  async add(file: string, bytes: Uint8Array): Promise<void> {
    if (this.#filled + bytes.length > room) await this.#send();
    if (bytes.length > room) {
      // Larger than any lot: it goes alone, as a copy.
      this.#post({ files: [{ file, length: bytes.length }], bytes }, new Uint8Array(0));
      return;
    }
    this.#free[0]?.set(bytes, this.#filled);
    this.#filled += bytes.length;
    this.#files.push({ file, length: bytes.length });
  }

  /**
   * Resolves when everything is written.
   *
   * @throws the first error of the file system
   */
  async end(): Promise<void> {
    await this.#send();
    while (this.#underWay.length > 0) await this.#answer();
  }

  /** Ends the thread, whatever became of the files. */
  async stop(): Promise<void> {
    await this.#thread.terminate();
  }

  /** Sends the lot that is being filled; resolves when there is one to fill. */
  async #send(): Promise<void> {
    const [bytes] = this.#free;
    if (bytes && this.#files.length > 0) {
      this.#free.shift();
      this.#post({ files: this.#files, bytes }, bytes);
      this.#files = [];
      this.#filled = 0;
    }
    while (this.#free.length === 0) await this.#answer();
  }

  #post(lot: Lot, bytes: Uint8Array): void {
    this.#underWay.push(bytes);
    this.#thread.postMessage(lot);
  }

  async #answer(): Promise<void> {
    await Promise.race([once(this.#thread, 'message'), this.#failed]);
  }
}
