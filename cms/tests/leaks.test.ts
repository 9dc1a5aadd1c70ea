import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from './support/content.ts';
import { type Asker, askersOf } from './support/leaks/askers.ts';
import { type Door, documentDoors, fileDoors, listDoors } from './support/leaks/doors.ts';
import { hideThings } from './support/leaks/hidden-things.ts';
import type { Hidden } from './support/leaks/maker.ts';
import { orders, searches } from './support/leaks/probes.ts';
import type { Secret } from './support/leaks/secrets.ts';
import { tryDoors } from './support/leaks/try-doors.ts';
import { whoSees } from './support/leaks/who-sees.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';

let newsroom: TestNewsroom;
let hidden: Hidden;
let askers: { asker: Asker; headers: Record<string, string> }[];

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  hidden = await hideThings(newsroom);
  askers = await askersOf(newsroom);
});

afterAll(() => newsroom.close());

test('no door shows anybody what is not for them, and an admin finds all the rest', async () => {
  const { payload } = newsroom;
  const leaks: string[] = [];
  let seenByAdmin = new Set<string>();
  for (const { asker, headers } of askers) {
    const doors = [
      ...listDoors(payload, isOutside(asker)),
      ...documentDoors(payload, hidden, (slug) => asksForDocuments(asker, slug)),
      ...fileDoors(hidden),
    ];
    const shown = await tryDoors(newsroom, { asker, headers }, doors, hidden.secrets);
    leaks.push(...shown.leaks);
    if (asker === 'admin') seenByAdmin = shown.seen;
  }
  expect(leaks).toEqual([]);
  const missed = (await inDatabase(newsroom, hidden.secrets))
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
    await someAtATime(searches(payload, hidden.secrets), async ({ what, doors }) => {
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
  return !asker.startsWith('machine') && !whoSees[slug]?.includes(asker);
}
