import { ContentError } from '../../cms/errors.ts';
import { ContentReader, type ReadKey } from '../content-reader.ts';
import type { Change } from './change.ts';

/** For tests: a reader that follows changes, with what is left of them for others to start from. */
export class Follower {
  readonly reader: ContentReader;
  readonly #documents: Map<ReadKey, Change>;

  constructor(documents: Iterable<Change>) {
    this.reader = new ContentReader({
      get: (id) => this.#documents.get(`articles:${id}`)?.body ?? null,
    });
    this.#documents = new Map();
    for (const document of documents) this.apply(document);
    this.reader.changed();
  }

  apply(change: Change): void {
    change.apply(this.reader.content);
    if (change.gone) this.#documents.delete(change.key);
    else this.#documents.set(change.key, change);
  }

  /** Another that takes the same documents in, the last first. */
  startedAfresh(): Follower {
    return new Follower([...this.#documents.values()].reverse());
  }
}

/** What was read, or why it could not be. */
export function outcome<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}
