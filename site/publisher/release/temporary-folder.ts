import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** For tests: an empty folder that goes with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-files-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** For tests: writes files, whose names may have folders in them. */
export async function writeFiles(folder: string, files: Record<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, words] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), words);
  }
}

/** For tests: all that a folder has; folders that are empty have a slash at the end of their name. */
export async function contentOf(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file);
    if (entry.isFile()) found[name] = await readFile(file, 'utf8');
    else if ((await readdir(file)).length === 0) found[`${name}/`] = '';
  }
  return found;
}
