import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type { MadePage } from '../render/plan-pages.ts';
import { someAtATime } from './some-at-a-time.ts';

/**
 * Writes the new bytes of pages into the stage, each into a file of its own that is on the disk when
 * this resolves. Gives the names in the stage by the path of the page.
 */
export async function stageFiles(
  stage: string,
  release: string,
  pages: readonly MadePage[],
): Promise<Map<string, string>> {
  await mkdir(stage, { recursive: true });
  const names = new Map<string, string>();
  await someAtATime(pages.entries(), async ([index, { path: page, bytes }]) => {
    if (!bytes) return;
    const name = `${release}-${index}`;
    names.set(page, name);
    await writeDurably(path.join(stage, name), bytes);
  });
  return names;
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}
