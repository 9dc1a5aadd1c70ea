import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import pino from 'pino';
import { machine } from '../../../../cms/tests/support/machines.ts';
import type { TestNewsroom } from '../../../../cms/tests/support/newsroom.ts';
import type { PublisherParts } from '../../../publisher/edition.ts';
import { type ChangeFeed, changeFeed } from '../../../publisher/follow/change-feed.ts';
import { createMetrics } from '../../../publisher/http/metrics.ts';
import { Publisher } from '../../../publisher/publisher.ts';
import { SiteFolder } from '../../../publisher/release/site-folder.ts';
import { loadSiteApp, pagesFolder } from '../../../publisher/render/site-app.ts';
import { Store } from '../../../publisher/store/store.ts';

/** A publisher of this process, with real parts, of which any may be looked into or replaced. */
export class TestPublisher {
  /** The key of its machine account. */
  readonly key: string;
  /** The link that readers are served from. */
  readonly site: string;
  readonly storeFile: string;
  /** Its log: the messages so far, each with that of its error. */
  readonly log: string[] = [];
  readonly #folder: string;
  readonly #newsroom: TestNewsroom;
  readonly #pollInterval: number;
  #running: { publisher: Publisher; store: Store } | null = null;

  constructor(newsroom: TestNewsroom, folder: string, key: string, pollInterval: number) {
    this.#newsroom = newsroom;
    this.#folder = folder;
    this.#pollInterval = pollInterval;
    this.key = key;
    this.site = path.join(folder, 'site', 'current');
    this.storeFile = path.join(folder, 'publisher.sqlite');
  }

  get publisher(): Publisher {
    if (!this.#running) throw new Error('The publisher was stopped.');
    return this.#running.publisher;
  }

  /** Starts it on what there is, with some of its parts changed, and waits for its first look. */
  async start(changes: Partial<PublisherParts> = {}): Promise<void> {
    const store = changes.store ?? new Store(this.storeFile);
    const publisher = new Publisher({
      ...this.parts(store),
      ...changes,
      metrics: createMetrics(),
      pollInterval: this.#pollInterval,
    });
    this.#running = { publisher, store };
    publisher.start();
    await publisher.settled();
  }

  /** The change feed as it is outside of tests. */
  get feed(): ChangeFeed {
    return changeFeed(this.#newsroom.url, this.key);
  }

  /** What it is made of if nothing is changed. */
  parts(store: Store): PublisherParts {
    return {
      store,
      // The test says when it looks.
      feed: { ...this.feed, nextChangesAfter: unanswered, sendReceipt: async () => {} },
      site: new SiteFolder(this.site),
      loadApp: (reader) => loadSiteApp(pagesFolder, reader),
      setting: '',
      logger: pino(linesInto(this.log)),
    };
  }

  async stop(): Promise<void> {
    await this.#running?.publisher.stop();
    this.#running?.store.close();
    this.#running = null;
  }

  async restart(changes: Partial<PublisherParts> = {}): Promise<void> {
    await this.stop();
    await this.start(changes);
  }

  /** Rings and waits until it has looked. */
  async look(): Promise<void> {
    this.publisher.ring(null);
    await this.publisher.settled();
  }

  async close(): Promise<void> {
    await this.stop();
    await rm(this.#folder, { recursive: true });
  }
}

/** Starts one on an empty folder; without a bell it looks only after `pollInterval` milliseconds. */
export async function startTestPublisher(
  newsroom: TestNewsroom,
  pollInterval = 600_000,
): Promise<TestPublisher> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-publisher-'));
  const { authorization = '' } = await machine(newsroom, ['readFeed', 'sendReceipts']);
  const key = authorization.split(' ').at(-1) ?? '';
  const opened = new TestPublisher(newsroom, folder, key, pollInterval);
  await opened.start();
  return opened;
}

function unanswered(): Promise<never> {
  return new Promise(() => {});
}

function linesInto(log: string[]): Writable {
  return new Writable({
    write: (line, _encoding, done) => {
      const { msg, err } = JSON.parse(String(line)) as { msg: string; err?: { message: string } };
      log.push(err ? `${msg}: ${err.message}` : msg);
      done();
    },
  });
}
