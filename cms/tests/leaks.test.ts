import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { WebhookWorker } from '../src/webhooks/worker.ts';
import { call } from './support/content.ts';
import { type Asker, askersOf, nobody } from './support/leaks/askers.ts';
import {
  type Door,
  documentDoors,
  feedDoors,
  fileDoors,
  listDoors,
} from './support/leaks/doors.ts';
import { hideThings } from './support/leaks/hidden-things.ts';
import type { Hidden } from './support/leaks/maker.ts';
import { orders, searches } from './support/leaks/probes.ts';
import type { Secret } from './support/leaks/secrets.ts';
import { tryDoors } from './support/leaks/try-doors.ts';
import { whoSees } from './support/leaks/who-sees.ts';
import { machine, snapshotPage } from './support/machines.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';
import { type Subscriber, subscribe } from './support/subscriber.ts';

let newsroom: TestNewsroom;
let hidden: Hidden;
let askers: { asker: Asker; headers: Record<string, string> }[];
let subscriber: Subscriber;
let worker: WebhookWorker;
/** Of the change feed, before anything was there. */
let beginning: string;
/** All that the CMS printed. */
let log = '';

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation((words) => {
    log += words;
    return true;
  });
  subscriber = await subscribe();
  process.env.WEBHOOK_HOSTS = '127.0.0.1';
  newsroom = await openTestNewsroom();
  const { payload } = newsroom;
  payload.logger.level = 'info';
  beginning = (await snapshotPage(newsroom, await machine(newsroom, ['readFeed']), null)).cursor;
  // They read the environment, which the newsroom sets when it opens.
  const { startWebhookWorker } = await import('../src/webhooks/worker.ts');
  const { sequenceChanges } = await import('../src/change-log/sequence-changes.ts');
  worker = startWebhookWorker(payload, { sequence: () => sequenceChanges(payload) });
  await payload.create({
    collection: 'webhook-endpoints',
    data: { name: 'Subscriber', url: subscriber.url, kind: 'signed', enabled: true },
  });
  hidden = await hideThings(newsroom);
  askers = await askersOf(newsroom);
});

afterAll(async () => {
  await worker.stop();
  await subscriber.close();
  await newsroom.close();
  delete process.env.WEBHOOK_HOSTS;
  vi.restoreAllMocks();
});

test('no door shows anybody what is not for them, and an admin finds all the rest', async () => {
  const { payload } = newsroom;
  const leaks: string[] = [];
  let seenByAdmin = new Set<string>();
  for (const { asker, headers } of askers) {
    const doors = [
      ...listDoors(payload, isOutside(asker)),
      ...documentDoors(payload, hidden, (slug) => asksForDocuments(asker, slug)),
      ...fileDoors(hidden),
      ...feedDoors(beginning),
    ];
    const shown = await tryDoors(newsroom, { asker, headers }, doors, hidden.secrets);
    leaks.push(...shown.leaks);
    if (asker === 'admin') seenByAdmin = shown.seen;
  }
  expect(leaks).toEqual([]);
  const kept = await inDatabase(newsroom, hidden.secrets);
  // What the article's photo or the desk said of it too.
  expect(kept.map(([, { what }]) => what).filter((what) => what.includes(', vanished: '))).toEqual(
    [],
  );
  const missed = kept
    .filter(([value, { seenBy }]) => seenBy.includes('admin') && !seenByAdmin.has(value))
    .map(([, { what }]) => what);
  expect(missed).toEqual([]);
});

/** The secrets that are really there: some fields are written by hooks, whatever is given for them. */
async function inDatabase(
  { payload }: TestNewsroom,
  secrets: Hidden['secrets'],
): Promise<[string, Secret][]> {
  const collections = await payload.db.connection.db?.collections();
  const all = (collections ?? []).map((collection) => collection.find().toArray());
  return secrets.in(JSON.stringify(await Promise.all(all)));
}

test('no search finds what it must not show, and no order tells of it', async () => {
  const { payload } = newsroom;
  const found: string[] = [];
  for (const { asker, headers } of askers.filter((each) => isOutside(each.asker))) {
    const ask = async ({ path }: Door) => (await call(newsroom, 'GET', path, { headers })).body;
    // The rules are the same for both: the long way is gone once.
    const all = searches(payload, hidden.secrets).filter(
      ({ isDirect }) => isDirect || asker === 'anonymous',
    );
    await someAtATime(all, async ({ what, doors }) => {
      for (const door of doors) {
        if ((await ask(door)).totalDocs) found.push(`${asker} finds ${what}: ${door.path}`);
      }
    });
    await someAtATime(orders(payload), async ({ what, doors }) => {
      const [up, down] = await Promise.all(doors.map(ask));
      const ids = up?.docs?.map(({ id }) => id) ?? [];
      if (ids.join() !== (down?.docs?.map(({ id }) => id) ?? []).join()) {
        found.push(`${asker} gets another order by ${what}`);
      }
    });
  }
  expect(found).toEqual([]);
});

test('an admin finds by the same searches', async () => {
  const { headers } = askers.find(({ asker }) => asker === 'admin') ?? {};
  const found: string[] = [];
  await someAtATime(searches(newsroom.payload, hidden.secrets), async ({ what, doors: [door] }) => {
    const { body } = await call(newsroom, 'GET', door?.path ?? '', { headers });
    if (body.totalDocs) found.push(what);
  });
  expect(found).toEqual(
    expect.arrayContaining([
      'articles: headline',
      'articles: embargo',
      'articles: claims.sources',
      'articles: claims.sources.title',
      'comments: text',
      'comments: article.headline',
      'entities: names.source',
      'users: email',
    ]),
  );
});

test('webhooks tell nothing but that something changed', async () => {
  await worker.drain();
  expect(subscriber.received.length).toBeGreaterThan(10);
  const told = subscriber.received.map(({ body, headers }) => body + JSON.stringify(headers));
  expect(whatIn(told.join('\n'))).toEqual([]);
});

test('the log of the CMS has no word of it, nor of what is written, refused or searched', async () => {
  const editor = askers.find(({ asker }) => asker === 'editor');
  const headers = { ...editor?.headers, 'content-type': 'application/json' };
  const word = () => hidden.secrets.word('said to the API', nobody);
  const requests: [string, string, object?][] = [
    ['POST', '/api/articles?draft=true', { headline: word(), _status: 'draft' }],
    ['POST', '/api/articles', { headline: word(), embargo: word(), _status: 'published' }],
    ['POST', '/api/sources', { title: word(), url: `javascript:${word()}`, type: 'person' }],
    ['POST', '/api/users/login', { email: `${word()}@example.org`, password: word() }],
    ['POST', '/api/users/forgot-password', { email: `${word()}@example.org` }],
    ['GET', `/api/articles?where[headline][like]=${word()}&sort=${word()}`],
    ['GET', `/api/articles?where[${word()}][equals]=${word()}`],
    ['GET', `/api/${word()}`],
  ];
  for (const [method, path, body] of requests)
    await call(newsroom, method, path, { headers, body });
  expect(log).toContain('"msg":"write"');
  expect(whatIn(log)).toEqual([]);
});

/** Words and moments in a text, which are secret for everybody here; ids may be told. */
function whatIn(text: string): string[] {
  const told = hidden.secrets.in(text).map(([, { what }]) => what);
  return told.filter((what) => !what.endsWith(': id'));
}

/** Neither reader nor program sees more than what is published. */
function isOutside(asker: Asker): boolean {
  return asker === 'anonymous' || asker === 'machine of all';
}

async function someAtATime<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const worker = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

/** Those who see the lists of a collection anyway need not ask for each of its documents. */
function asksForDocuments(asker: Asker, slug: string): boolean {
  if (isOutside(asker)) return true;
  return !asker.startsWith('machine') && !whoSees(slug).includes(asker);
}
