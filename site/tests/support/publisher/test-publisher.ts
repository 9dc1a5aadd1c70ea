import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import pino from 'pino';
import { machine } from '../../../../cms/tests/support/machines.ts';
import type { TestNewsroom } from '../../../../cms/tests/support/newsroom.ts';
import type { PublisherParts } from '../../../publisher/edition.ts';
import { changeFeed } from '../../../publisher/follow/change-feed.ts';
import { createMetrics } from '../../../publisher/http/metrics.ts';
import { Publisher } from '../../../publisher/publisher.ts';
import { SiteFolder } from '../../../publisher/release/site-folder.ts';
import { loadSiteApp, pagesFolder } from '../../../publisher/render/site-app.ts';
import { Store } from '../../../publisher/store/store.ts';

/** A publisher of this process, with real parts, of which one may be looked into or replaced. */
export interface TestPublisher {
  publisher: Publisher;
  parts: PublisherParts;
  /** The key of its machine account. */
  key: string;
  /** The link that readers are served from. */
  site: string;
  /** Its log: the messages of the lines so far. */
  log: string[];
  /** Ends it and opens another on the same store and folder. */
  restart: (changes?: Partial<PublisherParts>) => Promise<void>;
  close: () => Promise<void>;
}

/** Starts one on an empty folder, that looks by itself only after `pollInterval` milliseconds. */
export async function startTestPublisher(
  newsroom: TestNewsroom,
  pollInterval = 600_000,
): Promise<TestPublisher> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-publisher-'));
  const { authorization = '' } = await machine(newsroom, ['readFeed', 'sendReceipts']);
  const key = authorization.split(' ').at(-1) ?? '';
  const site = path.join(folder, 'site', 'current');
  const log: string[] = [];
  const start = (changes: Partial<PublisherParts> = {}) => {
    const parts: PublisherParts = {
      store: new Store(path.join(folder, 'publisher.sqlite')),
      feed: { ...changeFeed(newsroom.url, key), sendReceipt: async () => {} },
      site: new SiteFolder(site),
      loadApp: (reader) => loadSiteApp(pagesFolder, reader),
      setting: '',
      logger: pino(linesInto(log)),
      ...changes,
    };
    const publisher = new Publisher({ ...parts, metrics: createMetrics(), pollInterval });
    publisher.start();
    return { parts, publisher };
  };
  const stop = async () => {
    await opened.publisher.stop();
    opened.parts.store.close();
  };
  const opened: TestPublisher = {
    ...start(),
    key,
    site,
    log,
    restart: async (changes) => {
      await stop();
      Object.assign(opened, start(changes));
    },
    close: async () => {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
  return opened;
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
