import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { endOrphanedTransactions } from '../src/database/end-orphaned-transactions.ts';
import { body, call, create, desk, partOf } from './support/content.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';
import { stored } from './support/stored.ts';

let newsroom: TestNewsroom;
let editor: Record<string, string>;
let base: Awaited<ReturnType<typeof desk>>;
let sources: string[];

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  editor = await newsroom.logIn('editor');
  base = await desk(newsroom, editor);
  const titles = ['A paper', 'Another paper'];
  sources = await Promise.all(titles.map((title) => make('sources', { type: 'press', title })));
});

afterAll(() => newsroom.close());

/** More than are moved by one command. */
const stories = 300;

const make = (collection: string, fields: object) =>
  create(newsroom, collection, editor, { _status: 'published', ...fields });
const read = async (address: string) => (await call(newsroom, 'GET', `/api/${address}`)).body;
const native = (name: string) => newsroom.payload.db.connection.collection(name);

test('a process that is killed in the middle of a merge has moved nothing, and it can be asked again', async () => {
  endsOrphans();
  let next = mortalCms({ when: 'done', command: 'update', collection: 'articles' });
  const pair = await twins('Middle');
  const before = await stored(newsroom);
  for (const moment of [{ when: 'done', command: 'insert', collection: 'merges' }, null] as const) {
    const mortal = await next;
    if (moment) next = mortalCms(moment);
    await mortal.killedByMerge(pair);
    expect(await stored(newsroom)).toBe(before);
  }
  // What the last one had written is still locked: this waits for it.
  const again = await merge(newsroom.url, pair);
  expect(await again.json()).toMatchObject({ message: '“Middle A” was merged into “Middle B”.' });
  await expectMerged(pair);
});

test.each([
  ['before it heard that it was done', 'sent'],
  ['before it could say that it was done', 'done'],
] as const)('one that is killed %s has moved all or nothing', async (name, when) => {
  endsOrphans();
  const [mortal, pair] = await Promise.all([
    mortalCms({ when, command: 'commitTransaction' }),
    twins(name),
  ]);
  const before = await stored(newsroom);
  await mortal.killedByMerge(pair);
  const isDone = (await native('merges').countDocuments({ merged: pair.gone })) === 1;
  if (when === 'done') expect(isDone).toBe(true);
  if (isDone) await expectMerged(pair);
  else expect(await stored(newsroom)).toBe(before);

  const after = await stored(newsroom);
  const again = await merge(newsroom.url, pair);
  expect(again.status).toBe(isDone ? 409 : 200);
  if (isDone) {
    expect(JSON.stringify(await again.json())).toContain('was merged already');
    expect(await stored(newsroom)).toBe(after);
  } else await expectMerged(pair);
});

/** This process ends what a killed one left open, sooner than it would for the desk. */
function endsOrphans(): void {
  onTestFinished(endOrphanedTransactions(newsroom.payload, { everyMs: 100, deadAfterMs: 1000 }));
}

interface Twins {
  gone: string;
  stays: string;
  story: string;
  /** Relationships: to a third, the same of both to a fourth, and between the two. */
  edges: Record<'moves' | 'joined' | 'into' | 'dropped', string>;
}

/** Two entities that are the same, and what refers to the one that will go. */
async function twins(name: string): Promise<Twins> {
  const entity = (part: string, names: object[] = []) =>
    make('entities', { name: `${name} ${part}`, type: 'Organization', names });
  const [gone, stays] = [
    await entity('A', [{ value: `${name} alias`, kind: 'alias', lang: 'en', script: 'Latn' }]),
    await entity('B'),
  ];
  const [third, fourth] = [await entity('C'), await entity('D')];
  const edge = (subject: string, object: string, source = sources[0]) =>
    make('relationships', partOf(subject, object, source));
  const edges = {
    moves: await edge(gone, third),
    joined: await edge(gone, fourth),
    into: await edge(stays, fourth, sources[1]),
    dropped: await edge(gone, stays),
  };
  const mention = { id: 'm', blockType: 'mention', entity: gone, text: 'them' };
  const story = await make('articles', {
    ...base,
    headline: `About ${name}`,
    about: [gone],
    body: body([{ type: 'inlineBlock', version: 1, fields: mention }]),
  });
  await copies(story, stories - 1);
  return { gone, stays, story, edges };
}

/** The same story again and again; entering each through the API would take half a minute. */
async function copies(story: string, count: number): Promise<void> {
  const { ObjectId } = newsroom.payload.db.connection.base.Types;
  const live = await native('articles').findOne({ _id: new ObjectId(story) });
  const version = await native('_articles_versions').findOne({ parent: live?._id, latest: true });
  const ids = Array.from({ length: count }, () => new ObjectId());
  const slug = (id: InstanceType<typeof ObjectId>) => `copy-${id.toHexString()}`;
  await native('articles').insertMany(ids.map((_id) => ({ ...live, _id, slug: slug(_id) })));
  await native('_articles_versions').insertMany(
    ids.map((parent) => ({
      ...version,
      _id: new ObjectId(),
      parent,
      version: { ...version?.version, slug: slug(parent) },
    })),
  );
}

async function expectMerged({ gone, stays, story, edges }: Twins): Promise<void> {
  for (const [name, field] of [
    ['articles', 'references'],
    ['_articles_versions', 'version.references'],
  ] as const) {
    expect(await native(name).countDocuments({ [field]: `entities:${gone}` }), name).toBe(0);
    const moved = await native(name)
      .find({ [field]: `entities:${stays}` })
      .toArray();
    expect(moved, name).toHaveLength(stories);
    expect(JSON.stringify(moved), name).not.toContain(gone);
  }
  expect((await read(`articles/${story}?depth=0`)).about).toEqual([stays]);
  const [old, survivor] = [
    await read(`entities/${gone}?depth=0`),
    await read(`entities/${stays}?depth=0`),
  ];
  expect(old.mergedInto).toBe(stays);
  expect(survivor.names).toMatchObject([{ value: old.name }, { value: expect.any(String) }]);
  expect((await read(`relationships/${edges.moves}?depth=0`)).subject).toBe(stays);
  expect((await read(`relationships/${edges.into}?depth=0`)).sources).toEqual(sources.toReversed());
  for (const id of [edges.joined, edges.dropped]) {
    expect((await call(newsroom, 'GET', `/api/relationships/${id}`)).status).toBe(404);
  }
  const records = await native('merges').find({ merged: gone, survivor: stays }).toArray();
  expect(records).toHaveLength(1);
  expect(records[0]?.counts).toMatchObject({
    published: stories,
    inTexts: stories,
    relationships: 1,
    joined: 1,
    dropped: 1,
    names: 2,
  });
}

function merge(url: string, { gone, stays }: Twins): Promise<Response> {
  return fetch(`${url}/api/entities/${gone}/merge`, {
    method: 'POST',
    headers: editor,
    body: JSON.stringify({ into: stays }),
  });
}

/** A process of the CMS that will be killed at a moment of the first thing that it is asked. */
async function mortalCms(moment: { when: 'sent' | 'done'; command: string; collection?: string }) {
  const script = path.join(import.meta.dirname, 'support/killed-cms-process.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(moment)], {
    env: { ...process.env, DATABASE_URL: `${process.env.DATABASE_URL}&monitorCommands=true` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exit = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const port = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => /^\d+$/.test(line) && resolve(line));
    lines.once('close', () => reject(new Error('The process ended before it was asked.')));
  });
  return {
    async killedByMerge(pair: Twins): Promise<void> {
      await expect(merge(`http://127.0.0.1:${port}`, pair)).rejects.toThrow('fetch failed');
      expect(await exit).toEqual([null, 'SIGKILL']);
    },
  };
}
