import { existsSync } from 'node:fs';
import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { pruneChanges } from '../../cms/src/change-log/prune-changes.ts';
import { body, call, create, desk, picture, upload } from '../../cms/tests/support/content.ts';
import { openTestNewsroom, type TestNewsroom } from '../../cms/tests/support/newsroom.ts';
import type { ChangeFeed } from '../publisher/follow/change-feed.ts';
import { loadSiteApp, pagesFolder } from '../publisher/render/site-app.ts';
import { Store, type StoreUpdate } from '../publisher/store/store.ts';
import type { ContentReader } from '../src/content/content-reader.ts';
import { preparePages } from './support/pages.ts';
import { differences } from './support/publisher/files-of.ts';
import { withFreshSite } from './support/publisher/fresh-site.ts';
import { startTestPublisher, type TestPublisher } from './support/publisher/test-publisher.ts';

let newsroom: TestNewsroom;
let editor: Record<string, string>;
let base: Awaited<ReturnType<typeof desk>>;
let opened: TestPublisher;

beforeAll(async () => {
  [newsroom] = await Promise.all([openTestNewsroom(), preparePages()]);
  editor = await newsroom.logIn('editor');
  base = await desk(newsroom, editor);
  await newsroom.payload.updateGlobal({
    slug: 'site-settings',
    data: { name: 'Dispatch', url: 'https://news.example', language: 'en', timeZone: 'Asia/Seoul' },
  });
  await publish('First of all');
  opened = await startTestPublisher(newsroom);
});

afterAll(async () => {
  await opened.close();
  await newsroom.close();
});

/** Whatever a test did, the next one begins with a site that is right. */
beforeEach(async () => {
  await opened.restart();
  await expectAllRight();
  opened.log.length = 0;
});

const page = (name: string) => path.join(opened.site, name);
const words = (name: string) => readFile(page(name), 'utf8');
const article = (slug: string) => `articles/${slug}/index.html`;

async function expectAllRight(): Promise<void> {
  expect(opened.publisher.status()).toMatchObject({ state: 'following', problem: null });
  await withFreshSite(newsroom.url, opened.key, async (fresh) => {
    expect(await differences(opened.site, fresh)).toEqual([]);
  });
}

function publish(headline: string, fields: object = {}): Promise<string> {
  const data = { ...base, headline, body: body('Words.'), _status: 'published', ...fields };
  return create(newsroom, 'articles', editor, data);
}

async function change(id: string, data: object): Promise<void> {
  const path = `/api/articles/${id}?depth=0`;
  const { status, body: answer } = await call(newsroom, 'PATCH', path, {
    headers: editor,
    body: { _status: 'published', ...data },
  });
  expect(status, JSON.stringify(answer)).toBe(200);
}

const retract = (id: string) => change(id, { _status: 'draft' });

/** Writes past the CMS, which would refuse it. */
async function spoil(id: string, data: object): Promise<void> {
  await newsroom.payload.db.collections.articles?.updateOne({ _id: id }, { $set: data });
}

const unknownNode = { root: { type: 'root', children: [{ type: 'iframe' }] } };

/** Gives its id when all its files are there, which the CMS makes in a job. */
async function photo(name: string): Promise<string> {
  const file = { data: await picture('jpeg'), name: `${name}.jpg`, type: 'image/jpeg' };
  const fields = { alt: name, credit: 'Nobody', _status: 'published' };
  const answer = await upload(newsroom, editor, file, fields);
  const id = answer.body.doc?.id ?? '';
  await newsroom.payload.jobs.run({ queue: 'default', silent: true });
  // The CMS's own clock may have come first.
  await vi.waitFor(async () => {
    const { avif } = await newsroom.payload.findByID({ collection: 'photos', id });
    expect(avif).not.toEqual([]);
  });
  return id;
}

const filesOfPhoto = async (id: string) =>
  (await readdir(page('photos')).catch(() => [])).filter((name) => name.startsWith(id));

test('without any bell it looks by itself', async () => {
  const other = await startTestPublisher(newsroom, 50);
  await publish('Nobody rang');
  await vi.waitFor(() =>
    expect(existsSync(path.join(other.site, article('nobody-rang')))).toBe(true),
  );
  await other.close();
  await opened.restart();
});

test('it hears of a change from the feed, without any bell', async () => {
  await opened.restart({ feed: opened.feed });
  for (const headline of ['Heard', 'Heard again']) {
    await publish(headline);
    const slug = headline.toLowerCase().replace(' ', '-');
    await vi.waitFor(() => expect(existsSync(page(article(slug)))).toBe(true));
  }
});

test('a cursor that the log no longer knows: it starts afresh, and the site is right', async () => {
  const changed = await publish('Before the gap');
  const taken = await publish('Gone in the gap');
  await opened.look();
  await opened.stop();
  await change(changed, { headline: 'After the gap' });
  await retract(taken);
  await pruneChanges(newsroom.payload, new Date(Date.now() + 1000));
  await opened.start();
  expect(opened.log).toContain('starting afresh from a snapshot');
  expect(await words(article('before-the-gap'))).toContain('After the gap');
  await expectAllRight();
});

test('a document that is not what it should be: nothing is released, until it is mended', async () => {
  const broken = await publish('To be broken');
  const other = await publish('Bystander');
  await opened.look();
  await change(broken, { standfirst: 'Saved.' });
  await change(other, { standfirst: 'Waits for the other.' });
  await spoil(broken, { body: unknownNode });
  const before = await words('index.html');

  await opened.look();
  expect(opened.publisher.status()).toMatchObject({
    state: 'refusing',
    problem: expect.stringContaining('articles "To be broken"'),
  });
  expect(await words('index.html')).toBe(before);
  expect(await words(article('bystander'))).not.toContain('Waits for the other.');

  await change(broken, { body: body('Mended.') });
  await opened.look();
  expect(await words(article('to-be-broken'))).toContain('Mended.');
  expect(await words(article('bystander'))).toContain('Waits for the other.');
  await expectAllRight();
});

test('it also goes on when the document is mended where no change is logged', async () => {
  const broken = await publish('Broken unseen');
  await opened.look();
  await change(broken, { standfirst: 'Saved.' });
  await spoil(broken, { body: unknownNode });
  await opened.look();
  expect(opened.publisher.status().state).toBe('refusing');
  await spoil(broken, { body: body('Mended unseen.') });
  await opened.look();
  expect(await words(article('broken-unseen'))).toContain('Mended unseen.');
  await expectAllRight();
});

const missing = '5b04ffffffffffffffffffff';
test.each([
  ['is not what it should be', { body: unknownNode }],
  ['cannot be a page', { bylines: [{ author: missing, role: 'reporting' }] }],
])('a retraction does not wait for a document that %s', async (how, damage) => {
  const mark = how.split(' ')[0];
  const [own, shared] = [await photo(`own ${mark}`), await photo(`shared ${mark}`)];
  const taken = await publish(`Taken back ${mark}`, { heroPhoto: own });
  const alsoTaken = await publish(`Also back ${mark}`, { heroPhoto: shared });
  const broken = await publish(`Broken ${mark}`, { heroPhoto: shared });
  await opened.look();
  const readBroken = await words(article(`broken-${mark}`));
  expect(await words('index.html')).toContain(`Taken back ${mark}`);
  expect(await filesOfPhoto(own)).not.toEqual([]);

  await change(broken, { standfirst: 'Saved.' });
  await spoil(broken, damage);
  await publish(`Comes later ${mark}`);
  await retract(taken);
  await retract(alsoTaken);
  await opened.look();
  const isDown = async () => {
    expect(opened.publisher.status().state).toBe('refusing');
    for (const slug of [`taken-back-${mark}`, `also-back-${mark}`]) {
      expect(existsSync(page(article(slug)))).toBe(false);
    }
    expect(await filesOfPhoto(own)).toEqual([]);
    expect(await filesOfPhoto(shared)).not.toEqual([]);
    // Nor is it in any list; and nothing else has changed.
    for (const list of ['index.html', 'rss.xml', 'sitemap-pages.xml']) {
      expect(await words(list)).not.toMatch(new RegExp(`(Taken|Also) back ${mark}`));
    }
    expect(await words('index.html')).not.toContain(`Comes later ${mark}`);
    expect(await words(article(`broken-${mark}`))).toBe(readBroken);
  };
  await isDown();
  await opened.restart();
  await isDown();

  // Readers may see it again before the other is mended.
  await change(taken, {});
  await opened.look();
  await opened.restart();
  await change(broken, { body: body('Mended.'), bylines: base.bylines });
  await opened.look();
  expect(existsSync(page(article(`taken-back-${mark}`)))).toBe(true);
  expect(await words('index.html')).toContain(`Comes later ${mark}`);
  expect(await filesOfPhoto(own)).not.toEqual([]);
  await expectAllRight();
});

test('a retraction does not wait either when the whole site cannot be made anew', async () => {
  const taken = await publish('Taken back at the start');
  const broken = await publish('Broken at the start');
  await opened.look();
  await opened.stop();
  await change(broken, { standfirst: 'Saved.' });
  await spoil(broken, { body: unknownNode });
  await retract(taken);
  await opened.start({ setting: 'other templates' });
  expect(opened.publisher.status().state).toBe('refusing');
  expect(existsSync(page(article('taken-back-at-the-start')))).toBe(false);
  expect(existsSync(page(article('broken-at-the-start')))).toBe(true);
  await change(broken, { body: body('Mended.') });
  await opened.look();
  await expectAllRight();
});

test('nor when everything must be read anew, with an invalid document in it', async () => {
  const taken = await publish('Taken back unheard');
  const broken = await publish('Broken unheard');
  await opened.look();
  await opened.stop();
  await change(broken, { standfirst: 'Saved.' });
  await spoil(broken, { body: unknownNode });
  await retract(taken);
  const store = new Store(opened.storeFile);
  store.startAfresh();
  store.close();
  await opened.start();
  for (const look of [1, 2]) {
    expect(opened.publisher.status(), `look ${look}`).toMatchObject({
      state: 'refusing',
      problem: expect.stringContaining('articles "Broken unheard"'),
    });
    expect(existsSync(page(article('taken-back-unheard')))).toBe(false);
    expect(existsSync(page(article('broken-unheard')))).toBe(true);
    await opened.look();
  }
  await change(broken, { body: body('Mended.') });
  await opened.look();
  await expectAllRight();
});

test('a lost store: from a snapshot the whole site comes again', async () => {
  const id = await publish('Survives');
  await opened.look();
  await opened.stop();
  for (const end of ['', '-wal', '-shm']) await rm(opened.storeFile + end, { force: true });
  await change(id, { headline: 'Survives the loss' });
  expect(await words(article('survives'))).toContain('Survives');
  await opened.start();
  expect(opened.log).toContain('snapshot taken');
  expect(await words(article('survives'))).toContain('Survives the loss');
  await expectAllRight();
});

test('changed templates: the whole site comes by one switch', async () => {
  const before = await readlink(opened.site);
  const loadApp = async (reader: ContentReader) => ({
    ...(await loadSiteApp(pagesFolder, reader)),
    id: 'other templates',
  });
  await opened.restart({ loadApp });
  const after = await readlink(opened.site);
  expect(after).not.toBe(before);
  expect(opened.log).toContain('whole site released');
  await opened.restart({ loadApp });
  expect(await readlink(opened.site)).toBe(after);
});

/** Breaks off when a release is in the store and none of its files is moved. */
class InterruptedStore extends Store {
  override take(update: StoreUpdate): void {
    super.take(update);
    throw new Error('interrupted');
  }
}

test('a release that was interrupted is finished at the start', async () => {
  await opened.restart({ store: new InterruptedStore(opened.storeFile) });
  await publish('Interrupted');
  await opened.look();
  expect(opened.log).toContain('nothing was released: interrupted');
  expect(existsSync(page(article('interrupted')))).toBe(false);
  await opened.restart();
  expect(opened.log).toContain('finishing a release that was interrupted');
  expect(existsSync(page(article('interrupted')))).toBe(true);
  await expectAllRight();
});

test('it is also finished by the same process, at the next look', async () => {
  await opened.restart({ store: new InterruptedStore(opened.storeFile) });
  const id = await publish('Broken off');
  await opened.look();
  await change(id, { standfirst: 'Changed since.' });
  // The release, and what it left for later, are broken off once each.
  for (let looks = 0; looks < 3; looks++) await opened.look();
  expect(await words(article('broken-off'))).toContain('Changed since.');
  await expectAllRight();
});

test('going back, and on: the site shows what it showed, then what is right today', async () => {
  const id = await publish('Zero');
  await opened.look();
  await change(id, { headline: 'One' });
  await opened.look();
  await change(id, { headline: 'Two', slug: 'two' });
  await opened.look();
  const answer = await opened.publisher.command({
    type: 'publisher.rollback',
    data: { releases: 2 },
  });
  expect(answer).toEqual({ wentBack: [expect.any(String), expect.any(String)] });
  expect(await words(article('zero'))).toContain('<title>Zero |');
  expect(existsSync(page(article('two')))).toBe(false);

  await change(id, { headline: 'Three' });
  await opened.look();
  await opened.restart();
  expect(opened.publisher.status().state).toBe('held');
  expect(await words(article('zero'))).toContain('<title>Zero |');

  await opened.publisher.command({ type: 'publisher.resume' });
  await opened.publisher.settled();
  expect(await words(article('two'))).toContain('<title>Three |');
  await expectAllRight();
});

test('one cannot go back further than releases were kept', async () => {
  const command = { type: 'publisher.rollback', data: { releases: 99 } } as const;
  await expect(opened.publisher.command(command)).rejects.toThrow('releases can be taken back');
  expect(opened.publisher.status().state).toBe('following');
});

test('a command waits for the release that is being made', async () => {
  const id = await publish('Before the command');
  await opened.look();
  await opened.stop();
  const feed = opened.parts(new Store(opened.storeFile)).feed;
  const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow: ChangeFeed = {
    ...feed,
    changesAfter: async (cursor) => {
      const changes = await feed.changesAfter(cursor);
      if (changes.changes.length === 0) return changes;
      begun.resolve();
      await gate.promise;
      return changes;
    },
  };
  await opened.start({ feed: slow });
  await change(id, { headline: 'While it came' });
  opened.publisher.ring(null);
  await begun.promise;
  const command = opened.publisher.command({
    type: 'publisher.rollback',
    data: { releases: 1 },
  });
  gate.resolve();
  await command;
  expect(opened.log).toContain('released');
  expect(opened.publisher.status().state).toBe('held');
  expect(await words(article('before-the-command'))).toContain('<title>Before the command |');
  await opened.publisher.command({ type: 'publisher.resume' });
  await opened.publisher.settled();
  await expectAllRight();
});

test('an empty front page is refused, until somebody says that it is right', async () => {
  await opened.restart({
    loadApp: async (reader) => {
      const app = await loadSiteApp(pagesFolder, reader);
      const empty = new TextEncoder().encode('<html></html>');
      return {
        ...app,
        render: async (route, path) => {
          const rendered = await app.render(route, path);
          return path === '/' && reader.content.settings?.tagline === 'Emptied'
            ? { ...rendered, bytes: empty, hash: 'empty' }
            : rendered;
        },
      };
    },
  });
  const before = await words('index.html');
  await newsroom.payload.updateGlobal({ slug: 'site-settings', data: { tagline: 'Emptied' } });
  await opened.look();
  expect(opened.publisher.status()).toMatchObject({
    state: 'refusing',
    problem: expect.stringContaining('/ came out empty'),
  });
  expect(await words('index.html')).toBe(before);
  await opened.publisher.command({ type: 'publisher.resume' });
  await opened.publisher.settled();
  expect(await words('index.html')).toBe('<html></html>');

  await newsroom.payload.updateGlobal({ slug: 'site-settings', data: { tagline: 'Mended' } });
  await opened.look();
  await expectAllRight();
});
