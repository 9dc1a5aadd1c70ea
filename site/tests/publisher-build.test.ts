import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { siteDir } from '../../cms/launch/folders.ts';
import { create, desk, picture } from '../../cms/tests/support/content.ts';
import { machine } from '../../cms/tests/support/machines.ts';
import { openTestNewsroom, type TestNewsroom } from '../../cms/tests/support/newsroom.ts';
import { buildSite } from './support/build-site.ts';
import { enterStory } from './support/enter-story.ts';
import { preparePages } from './support/pages.ts';

const siteUrl = 'https://news.example';
const program = path.join(siteDir, 'publisher', 'main.ts');

let newsroom: TestNewsroom;
let folder: string;
let environment: Record<string, string> & { NODE_ENV: 'production' };

beforeAll(async () => {
  [newsroom] = await Promise.all([openTestNewsroom(), preparePages()]);
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-publisher-'));
  const { authorization = '' } = await machine(newsroom, ['readFeed', 'sendReceipts']);
  environment = {
    NODE_ENV: 'production',
    CMS_URL: newsroom.url,
    SITE_URL: siteUrl,
    CMS_KEY: authorization.replace('machines API-Key ', ''),
    PUBLISHER_SECRET: `whsec_${Buffer.alloc(32, 1).toString('base64')}`,
    PUBLISHER_PORT: '0',
    DATA_DIR: path.join(folder, 'data'),
    SITE_DIR: path.join(folder, 'site', 'current'),
  };
  await fill();
});

afterAll(async () => {
  await newsroom.close();
  await rm(folder, { recursive: true });
});

test('without a snapshot it says what to do', async () => {
  const { code, output } = await run('build', '--out', path.join(folder, 'out'));
  expect(code).toBe(1);
  expect(output).toMatch(
    /^There is no snapshot in .*publisher\.sqlite yet: let the publisher run once/,
  );
});

test('publisher, build from its snapshot and astro build give the same files, byte for byte', async () => {
  await publishOnce();
  const built = path.join(folder, 'built');
  const { code, output } = await run('build', '--out', built);
  expect(code, output).toBe(0);
  const astro = await buildSite(newsroom.url, path.join(folder, 'astro'), { SITE_URL: siteUrl });
  expect(astro.code, astro.output).toBe(0);
  const expected = await filesIn(path.join(folder, 'astro', 'current'));
  for (const name of ['404.html', '410/index.html', '_headers', '_redirects', 'rss.xml']) {
    expect([...expected.keys()]).toContain(name);
  }
  expect(expected.get('_redirects')?.toString()).toContain(
    `/articles/${encodeURIComponent('옛-주소')}/ /articles/${encodeURIComponent('새-주소')}/ 301\n`,
  );
  for (const kind of ['authors', 'sections', 'entities']) {
    expect(expected.get('_redirects')?.toString()).toMatch(
      new RegExp(`^/${kind}/\\S+ /${kind}/${encodeURIComponent('이사')}/ 301$`, 'm'),
    );
  }
  expect(different(await filesIn(built), expected)).toEqual([]);
  expect(different(await filesIn(environment.SITE_DIR ?? ''), expected)).toEqual([]);
});

test('a folder with something in it, and what is no folder, stay as they are', async () => {
  const used = path.join(folder, 'used');
  await mkdir(used);
  await writeFile(path.join(used, 'mine.txt'), 'mine');
  for (const out of [used, path.join(used, 'mine.txt')]) {
    const { code, output } = await run('build', '--out', out);
    expect(code).toBe(1);
    expect(output).toMatch(/^\/.* is (?:not empty|no folder)/);
  }
  expect(await readFile(path.join(used, 'mine.txt'), 'utf8')).toBe('mine');
});

test.each([[['build']], [['--out', 'x']], [['build', 'x']], [['biuld', '--out', 'x']]])(
  '%j is answered with the usage',
  async (words) => {
    const { code, output } = await run(...words);
    expect(code).toBe(2);
    expect(output).toBe('usage: node publisher/main.ts [build --out DIR]\n');
  },
);

async function fill(): Promise<void> {
  const editor = await newsroom.logIn('editor');
  await newsroom.payload.updateGlobal({
    slug: 'site-settings',
    data: { name: 'Test Dispatch', url: siteUrl, language: 'en', timeZone: 'Asia/Seoul' },
  });
  const story = {
    headline: 'A hall full of cars',
    photoLine: 'Cars behind glass | Photo: Test Dispatch',
    paragraphs: ['The Amisan center is in the north of the city.'],
    byline: 'A. Writer',
  };
  const photo = new Blob([new Uint8Array(await picture('jpeg', 1700, 1100))], {
    type: 'image/jpeg',
  });
  await enterStory(newsroom.url, editor, story, photo, { 'Amisan center': 'Organization' });
  const base = await desk(newsroom, editor);
  const moved = { ...base, headline: 'Moved', slug: '옛-주소', _status: 'published' };
  const id = await create(newsroom, 'articles', editor, moved);
  await newsroom.payload.update({
    collection: 'articles',
    id,
    data: { slug: '새-주소', _status: 'published' },
  });
  const moves = { slug: '이사', _status: 'published' } as const;
  const author = base.bylines[0]?.author ?? '';
  const entities = await newsroom.payload.find({ collection: 'entities', limit: 1 });
  const entity = entities.docs[0]?.id ?? '';
  await newsroom.payload.update({ collection: 'authors', id: author, data: moves });
  await newsroom.payload.update({ collection: 'entities', id: entity, data: moves });
  await newsroom.payload.update({
    collection: 'sections',
    id: base.section,
    data: { slug: moves.slug },
  });
  // The photo's AVIF files are a change of their own, which must not come between two builds.
  await newsroom.payload.jobs.run({ queue: 'default', limit: 50 });
  await vi.waitFor(
    async () => {
      // Payload's own runner may have taken the job first.
      const { docs } = await newsroom.payload.find({ collection: 'photos' });
      expect(docs.map(({ avif }) => avif?.length)).toEqual([4]);
    },
    { timeout: 60_000, interval: 200 },
  );
}

/** Runs the publisher until it follows the CMS, and stops it. */
async function publishOnce(): Promise<void> {
  const child = spawn(process.execPath, [program], { env: environment });
  for await (const line of createInterface({ input: child.stdout })) {
    if (JSON.parse(line).msg === 'ready') child.kill('SIGTERM');
  }
  if (child.exitCode === null) await once(child, 'exit');
  expect(child.exitCode).toBe(0);
}

async function run(...words: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [program, ...words], { env: environment });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const [code] = await once(child, 'close');
  return { code, output };
}

/** The files in a folder, but for compressed copies. */
async function filesIn(site: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(`${site}/`, { recursive: true, withFileTypes: true });
  const files = entries.filter((each) => each.isFile() && !/\.(?:br|gz)$/.test(each.name));
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }): Promise<[string, Buffer]> => {
        const file = path.join(parentPath, name);
        return [path.relative(site, file), await readFile(file)];
      }),
    ),
  );
}

/** Names of files that only one of the two has, or that differ. */
function different(one: Map<string, Buffer>, other: Map<string, Buffer>): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => !other.get(name)?.equals(one.get(name) ?? Buffer.from('?')));
}
