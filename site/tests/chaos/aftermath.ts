import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { siteDir } from '../../../cms/launch/folders.ts';
import { publisherEnvironment } from '../../../cms/launch/stations/publisher.ts';
import { Store, storeFile } from '../../publisher/store/store.ts';
import type { Ledger } from './ledger.ts';
import { marksIn } from './marks.ts';
import type { ChaosNewsroom } from './newsroom.ts';

/** Differences between what readers get and a full build from a fresh snapshot; none if all is well. */
export async function differencesToFullBuild({ session }: ChaosNewsroom): Promise<string[]> {
  const folder = join(session.settings.dataDir, 'full-build');
  await session.processes.run({
    name: 'full-build',
    title: 'The full build',
    command: process.execPath,
    args: [join(import.meta.dirname, 'full-build.ts'), folder],
    cwd: siteDir,
    env: publisherEnvironment(session),
  });
  const [fresh, live] = [await filesOf(folder), await filesOf(session.folders.site)];
  const differences: string[] = [];
  for (const file of new Set([...fresh.keys(), ...live.keys()])) {
    const [expected, found] = [fresh.get(file), live.get(file)];
    if (!found) differences.push(`${file} is missing`);
    else if (!expected) differences.push(`${file} should not be there`);
    else if (!expected.equals(found)) differences.push(`${file} differs`);
  }
  return differences;
}

/** What is wrong with the marks in all files of the site, by what the writers know. */
export async function wrongMarks({ session }: ChaosNewsroom, ledger: Ledger): Promise<string[]> {
  const found = new Map<number, Set<number>>();
  const ownPages = new Map<number, string>();
  for (const [file, bytes] of await filesOf(session.folders.site)) {
    const text = /\.(html|xml|txt)$/.test(file) ? bytes.toString() : '';
    for (const [story, revisions] of marksIn(text)) {
      found.set(story, new Set([...(found.get(story) ?? []), ...revisions]));
    }
    const [, slug, number] = /^articles\/(chaos-(\d+)[^/]*)\/index\.html$/.exec(file) ?? [];
    if (slug !== undefined && slug === ledger.story(Number(number))?.live?.slug) {
      ownPages.set(Number(number), text);
    }
  }
  return ledger.stories.flatMap(({ number, live }) => {
    const expected = live?.deed === 'publish' ? [live.revision] : [];
    const shown = [...(found.get(number) ?? [])];
    if (String(shown) !== String(expected)) {
      return [`Story ${number}: the site shows ${shown}, last committed was ${expected}`];
    }
    const own = marksIn(ownPages.get(number) ?? '').get(number)?.length ?? 0;
    return expected.length > 0 && own < 3 ? [`Story ${number} is not whole on its own page`] : [];
  });
}

/** How many articles of the run the database has: one for each story that was saved. */
export async function countStories({ desk, cmsUrls }: ChaosNewsroom): Promise<number> {
  const query = 'where[slug][like]=chaos-&limit=1&depth=0&draft=true';
  const { body } = await desk.send(`${cmsUrls[0]}/api/articles?${query}`, 'GET');
  return z.object({ totalDocs: z.number() }).parse(body).totalDocs;
}

/** What a publisher that was stopped leaves undone: nothing, if all is well. */
export async function leftBehind({ session }: ChaosNewsroom): Promise<string[]> {
  const { dataDir } = session.settings;
  const store = new Store(storeFile(dataDir), 'read');
  const journal = store.operations().map(({ kind, file }) => `journal: ${kind} ${file}`);
  store.close();
  const releases = join(dataDir, 'site', '.releases');
  const staged = (await readdir(join(releases, 'stage'))).map((file) => `staged: ${file}`);
  const links = (await readdir(releases)).filter((file) => file.endsWith('.link'));
  return [...journal, ...staged, ...links];
}

/** All files of a site but for compressed copies, by path. */
async function filesOf(folder: string): Promise<Map<string, Buffer>> {
  const root = await readlink(folder).then(
    () => `${folder}/`,
    () => folder,
  );
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(file.slice(join(root, '/').length), await readFile(file));
  }
  return files;
}
