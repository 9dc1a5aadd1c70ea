import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { lookup } from 'mrmime';

export interface Asset {
  bytes: Uint8Array;
  /** MIME type. */
  type: string;
}

/** The file of `folder` that the site has at `sitePath`; null if there is none. */
export async function assetOf(folder: string, sitePath: string): Promise<Asset | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  // Looked for among those that are there: no path leads out of the folder.
  const entry = entries.find(
    (each) =>
      each.isFile() &&
      `/${path.relative(folder, path.join(each.parentPath, each.name))}` === sitePath,
  );
  if (!entry) return null;
  const file = path.join(entry.parentPath, entry.name);
  return { bytes: await readFile(file), type: lookup(file) ?? 'application/octet-stream' };
}
