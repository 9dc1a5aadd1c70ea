import { parseCursor } from '@dateline/shared/feed/cursor.ts';
import type { ReadKey } from '../../src/content/content-reader.ts';
import type { Edition } from '../edition.ts';
import type { Metrics } from '../http/metrics.ts';
import type { Change, ChangeFeed } from './change-feed.ts';
import { applyChange, storedChange } from './document-change.ts';
import { Watch } from './watch.ts';

interface IntakeOptions {
  feed: ChangeFeed;
  metrics: Metrics;
  /** Called when the feed has something to read. */
  onChange: () => void;
}

/** What was read of the change feed and is not live yet. */
export class Intake {
  readonly #feed: ChangeFeed;
  readonly #metrics: Metrics;
  readonly #watch: Watch;
  /** By `<collection>:<id>`. */
  readonly #waiting = new Map<string, Change>();
  readonly #changed = new Set<ReadKey>();
  #cursor = '';
  /** From where it is read the next time: from before a document that was not what it should be. */
  #readFrom = '';

  constructor({ feed, metrics, onChange }: IntakeOptions) {
    this.#feed = feed;
    this.#metrics = metrics;
    this.#watch = new Watch(feed, onChange);
  }

  /** Up to where the feed was read; the store has it once that is live. */
  get cursor(): string {
    return this.#cursor;
  }

  /** Changes that are not live yet, of each document the last. */
  get changes(): Change[] {
    return [...this.#waiting.values()];
  }

  /** What pages would read differently because of them. */
  get changed(): Set<ReadKey> {
    return this.#changed;
  }

  get isEmpty(): boolean {
    return this.#waiting.size === 0 && this.#changed.size === 0;
  }

  /** Whether what a doorbell tells of was read already. */
  hasRead(cursor: string): boolean {
    const [told, read] = [parseCursor(cursor), parseCursor(this.#readFrom)];
    return told !== null && told.log === read?.log && told.number <= read.number;
  }

  /** Goes on from what is live. */
  begin(cursor: string): void {
    this.#cursor = cursor;
    this.#readFrom = cursor;
  }

  /**
   * Takes the changes since the last reading into the edition.
   *
   * @throws {InvalidDocument} if a document is not what it should be; all others are taken in
   * @throws {ContentError | TypeError} as `ChangeFeed` does
   */
  async read({ reader, unsaved }: Edition): Promise<void> {
    const began = performance.now();
    const { changes, broken, next } =
      (await this.#watch.take(this.#readFrom)) ?? (await this.#feed.changesAfter(this.#readFrom));
    const seconds = (performance.now() - began) / 1000;
    this.#metrics.feedRead({ seconds, changes: changes.length });
    for (const change of changes) {
      const key = `${change.collection}:${change.id}`;
      const stored = storedChange(change);
      this.#waiting.set(key, change);
      unsaved.set(key, stored);
      applyChange(reader.content, stored);
    }
    this.#cursor = next;
    for (const key of reader.changed()) this.#changed.add(key);
    if (broken) throw broken;
    this.#readFrom = next;
  }

  /** Has the CMS say what comes next. */
  watch(): void {
    this.#watch.ask(this.#readFrom);
  }

  endWatch(): void {
    this.#watch.end();
  }

  /** Everything that was read is live, or is to be read again. */
  clear(): void {
    this.#waiting.clear();
    this.#changed.clear();
  }
}
