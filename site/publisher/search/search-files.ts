import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { someAtATime } from '../release/some-at-a-time.ts';
import { formsOf } from './forms-of.ts';

/**
 * Paths of the files under a folder, relative to it, that have one of the texts in their name or content,
 * sorted. Compressed copies are looked into, pictures are not. What goes meanwhile is passed over.
 */
export async function searchFiles(folder: string, texts: readonly string[]): Promise<string[]> {
  const forms = [...new Set(texts.flatMap(formsOf))];
  const needles = forms.map((form) => Buffer.from(form));
  const found: string[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await someAtATime(
    entries.filter((entry) => entry.isFile()),
    async ({ parentPath, name }) => {
      const file = path.relative(folder, path.join(parentPath, name));
      if (forms.some((form) => file.includes(form))) found.push(file);
      else if (!/\.(?:webp|avif|jpe?g|png)$/.test(name)) {
        const bytes = await contentOf(path.join(parentPath, name));
        if (bytes && needles.some((needle) => bytes.includes(needle))) found.push(file);
      }
    },
  );
  return found.sort();
}

async function contentOf(file: string): Promise<Buffer | null> {
  try {
    const bytes = await readFile(file);
    if (file.endsWith('.br')) return brotliDecompressSync(bytes);
    return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
