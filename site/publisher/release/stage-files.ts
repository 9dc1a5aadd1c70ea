import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type { MadePage } from '../render/plan-pages.ts';
import { siteFile } from '../render/site-file.ts';

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
  const writes = pages.map(async ({ path: page, bytes }, index) => {
    if (!bytes) return;
    const name = `${release}-${index}`;
    names.set(page, name);
    await writeDurably(path.join(stage, name), bytes);
  });
  await Promise.all(writes);
  return names;
}

/** The path of a page's file, as an operation names it. */
export function fileOf(page: { path: string }): string {
  return siteFile(page.path);
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
