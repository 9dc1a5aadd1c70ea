import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, objectIdOf } from '../../cms/bench/corpus/raw-document.ts';
import { loadCorpus } from '../../cms/bench/load/load-corpus.ts';
import { openTestNewsroom, type TestNewsroom } from '../../cms/tests/support/newsroom.ts';
import { buildSite } from './support/build-site.ts';
import { preparePages } from './support/pages.ts';
import { LinkCheck } from './support/publisher/dead-links.ts';
import { Desk } from './support/publisher/desk.ts';
import { type Edit, editKinds, perform } from './support/publisher/edits.ts';
import { differences, wrongCopies } from './support/publisher/files-of.ts';
import { withFreshSite } from './support/publisher/fresh-site.ts';
import { fileFor } from './support/publisher/links-of.ts';
import {
  type Finding,
  type Reading,
  readAllTheTime,
} from './support/publisher/read-all-the-time.ts';
import { startTestPublisher, type TestPublisher } from './support/publisher/test-publisher.ts';

const articles = 41;
const siteUrl = 'https://news.example';
/** `npm run test:property` takes longer and finds more: other sequences each time. */
const isLong = import.meta.env.MODE === 'long';
const runs = isLong ? 150 : 8;
const steps = 25;

let newsroom: TestNewsroom;
let desk: Desk;
let opened: TestPublisher;
let reading: Reading;
let check: LinkCheck;

beforeAll(async () => {
  [newsroom] = await Promise.all([openTestNewsroom(), preparePages()]);
  const databaseUrl = process.env.DATABASE_URL ?? '';
  await loadCorpus({ databaseUrl, dataDir: newsroom.dataDir, siteUrl, articles });
  await gatherArticles(databaseUrl);
  desk = new Desk(newsroom, await newsroom.logIn('editor'), await newsroom.logIn('admin'));
  opened = await startTestPublisher(newsroom);
  check = new LinkCheck(opened.site, siteUrl);
  reading = readAllTheTime(opened.site, siteUrl);
});

afterAll(async () => {
  await opened.close();
  await newsroom.close();
});

/** What the bell does after an edit, and whether the next edit waits for the site. */
const step = fc.record({
  kind: fc.constantFrom(...editKinds),
  which: fc.nat(999),
  other: fc.nat(999),
  rings: fc.constantFrom(0, 1, 1, 3),
  waits: fc.boolean(),
});

test('after any sequence of edits the site is what a full build gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: steps, maxLength: steps }), async (sequence) => {
      desk.diary.length = 0;
      for (const { rings, waits, ...edit } of sequence) await doStep(edit, rings, waits);
      await opened.look();
      expect(opened.publisher.status(), explain()).toMatchObject({
        state: 'following',
        problem: null,
      });
      expect(unacceptable(reading.take()), explain()).toEqual([]);
      expect(await check.deadLinks(), explain()).toEqual([]);
      expect(await wrongCopies(opened.site)).toEqual([]);
      await withFreshSite(newsroom.url, opened.key, async (fresh) => {
        expect(await differences(opened.site, fresh), explain()).toEqual([]);
      });
    }),
    // A run begins with what the one before left, so that shorter sequences would show something else.
    { numRuns: runs, endOnFailure: true, ...(isLong ? {} : { seed: 20_261_124 }) },
  );
  expect(desk.done).toBeGreaterThan(4 * desk.refused);
}, 7_200_000);

test('it is also what `astro build` gives', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-built-'));
  const { code, output } = await buildSite(newsroom.url, folder);
  expect(code, output).toBe(0);
  expect(await differences(opened.site, path.join(folder, 'current'))).toEqual([]);
  await rm(folder, { recursive: true });
});

test('the reader read all the time', async () => {
  expect(await reading.stop()).toBeGreaterThan(10 * runs);
});

async function doStep(edit: Edit, rings: number, waits: boolean): Promise<void> {
  await perform(desk, edit);
  for (let ring = 0; ring < rings; ring++) opened.publisher.ring(null);
  if (!waits || rings === 0) return;
  await opened.publisher.settled();
  expect(await check.deadLinks(), explain()).toEqual([]);
}

/** A link to what was taken back is dead for a moment, since that goes first; all others are mistakes. */
function unacceptable(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ kind, to }) => {
    if (kind !== 'dead link' || to === null) return true;
    const wasTakenBack = !existsSync(path.join(opened.site, fileFor(to)));
    return !wasTakenBack || !/^\/(?:data\/)?(?:articles|photos)\//.test(to);
  });
}

function explain(): string {
  return [...desk.diary, ...opened.log.slice(-5)].join('\n');
}

/** Most stories share a section, an author and an entity, whose archive pages so come and go. */
async function gatherArticles(databaseUrl: string): Promise<void> {
  const client = await MongoClient.connect(databaseUrl);
  const shared = { section: 'sections', author: 'authors', entity: 'entities' } as const;
  const references = Object.values(shared).map(
    (collection) => `${collection}:${idOf(collection, 0)}`,
  );
  await client
    .db()
    .collection('articles')
    .updateMany(
      { _id: { $gt: objectIdOf('articles', 0) } },
      {
        $set: {
          section: objectIdOf('sections', 0),
          'bylines.0.author': objectIdOf('authors', 0),
          about: [objectIdOf('entities', 0)],
        },
        $addToSet: { references: { $each: references } },
      },
    );
  await client.close();
}
