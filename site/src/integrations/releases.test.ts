import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { beginRelease, NotARelease } from './releases.ts';

let site: string;
let dist: string;

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'releases-'));
  dist = join(site, 'dist');
  return () => rm(site, { recursive: true });
});

const workshop = () => join(site, '.building');
const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const shown = () => readFile(join(dist, 'index.html'), 'utf8');
const releases = () => readdir(join(site, '.releases'));

async function write(words: string, day: number) {
  const release = await beginRelease(dist, workshop(), at(day));
  await writeFile(join(release.directory, 'index.html'), words);
  return release;
}

test('readers see a release only once it is published', async () => {
  await (await write('old', 1)).publish();
  const next = await write('new', 2);
  expect(await shown()).toBe('old');
  await next.publish();
  expect(await shown()).toBe('new');
  expect(await readlink(dist)).toBe('.releases/2026-01-02T00-00-00-000Z');
});

test('readers find a whole site at every moment of the switch', async () => {
  await (await write('page', 1)).publish();
  let seen = 0;
  let switching = true;
  const reader = (async () => {
    while (switching) {
      expect(await shown()).toBe('page');
      seen++;
    }
  })();
  for (let day = 2; day < 12; day++) await (await write('page', day)).publish();
  switching = false;
  await reader;
  expect(seen).toBeGreaterThan(0);
});

test('a discarded release leaves nothing and changes nothing', async () => {
  await (await write('old', 1)).publish();
  const next = await write('half', 2);
  next.discard();
  expect(await shown()).toBe('old');
  expect(await releases()).toEqual(['2026-01-01T00-00-00-000Z']);
});

test('discarding after publishing does nothing', async () => {
  const release = await write('new', 1);
  await release.publish();
  release.discard();
  expect(await shown()).toBe('new');
});

test('the newest three stay', async () => {
  for (const day of [1, 2, 3, 4, 5]) await (await write(`day ${day}`, day)).publish();
  expect((await releases()).toSorted()).toEqual([
    '2026-01-03T00-00-00-000Z',
    '2026-01-04T00-00-00-000Z',
    '2026-01-05T00-00-00-000Z',
  ]);
});

test('two releases of one moment get names of their own', async () => {
  await (await write('first', 1)).publish();
  await (await write('second', 1)).publish();
  expect(await shown()).toBe('second');
  expect(await releases()).toHaveLength(2);
});

test('what a killed build has left is cleared away, a running one is not touched', async () => {
  const left = join(workshop(), '2026-01-01T00-00-00-000Z-999999999.unfinished');
  const running = join(workshop(), `2026-01-01T00-00-00-000Z-${process.ppid}.unfinished`);
  await mkdir(left, { recursive: true });
  await mkdir(running);
  const release = await write('new', 2);
  onTestFinished(() => release.discard());
  expect((await readdir(workshop())).map((name) => join(workshop(), name)).toSorted()).toEqual(
    [running, release.directory].toSorted(),
  );
});

test('a real folder at dist is refused and left as it is', async () => {
  await mkdir(dist);
  await writeFile(join(dist, 'index.html'), 'mine');
  const failed = beginRelease(dist, workshop());
  await expect(failed).rejects.toThrow(NotARelease);
  await expect(failed).rejects.toThrow(`${dist} is not a link to a release`);
  expect(await shown()).toBe('mine');
  expect(await readdir(site)).toEqual(['dist']);
});

test('a release is kept on the disk of the link, though it is written on another', async (context) => {
  const other = await mkdtemp('/dev/shm/releases-').catch(() => null);
  if (!other) return context.skip('this machine has no second disk at /dev/shm');
  onTestFinished(() => rm(other, { recursive: true }));
  const release = await beginRelease(join(other, 'dist'), workshop(), at(1));
  await writeFile(join(release.directory, 'index.html'), 'moved');
  await release.publish();
  expect(await readFile(join(other, 'dist', 'index.html'), 'utf8')).toBe('moved');
  expect(await readdir(workshop())).toEqual([]);
});

test('a link that leads nowhere is replaced', async () => {
  await symlink('.releases/gone', dist);
  await (await write('new', 1)).publish();
  expect(await shown()).toBe('new');
});
