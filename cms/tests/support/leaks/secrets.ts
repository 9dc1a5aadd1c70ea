import { createHash, randomInt } from 'node:crypto';
import type { Asker } from './askers.ts';

/** Something that only some may be shown. */
export interface Secret {
  /** What it stands for, for example `articles, draft: headline`. */
  what: string;
  /** Everyone else must never get it, by any door. */
  seenBy: readonly Asker[];
}

/** All that a newsroom of a test hides, by what it is recognised by, wherever it turns up. */
export class Secrets {
  readonly #known = new Map<string, Secret>();

  /** A new random word: lower case, also fit for an address. */
  word(what: string, seenBy: readonly Asker[]): string {
    const letters = Array.from({ length: 12 }, () => randomInt(36).toString(36));
    return this.keep(`zq${letters.join('')}`, what, seenBy);
  }

  /** A moment of long ago that nothing else has. */
  moment(what: string, seenBy: readonly Asker[]): string {
    const at = Date.UTC(2003, 0, 1) + randomInt(3e10);
    return this.keep(new Date(at).toISOString(), what, seenBy);
  }

  /** Something that exists already: an id, the name of a file, the SHA-256 of its bytes in hex. */
  keep(value: string, what: string, seenBy: readonly Asker[]): string {
    this.#known.set(value.toLowerCase(), { what, seenBy });
    return value;
  }

  /** Those that stand in a text, in any case, with their values. */
  in(text: string): [string, Secret][] {
    const found = new Map<string, Secret>();
    for (const [value] of text.toLowerCase().matchAll(anySecret)) {
      const secret = this.#known.get(value);
      if (secret) found.set(value, secret);
    }
    return [...found];
  }

  all(): [string, Secret][] {
    return [...this.#known];
  }
}

/** By what the bytes of a file are recognised: their SHA-256 in hex. */
export function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Words, hashes, names of files, ids and moments, as `toLowerCase` leaves them. */
const anySecret =
  /zq[a-z0-9]{12}|[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24}|\d{4}-\d\d-\d\dt[\d:.]{12}z/g;
