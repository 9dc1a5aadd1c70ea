import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** The files of a site by their paths in it, without the compressed copies. */
export async function filesOf(folder: string): Promise<Map<string, Buffer>> {
  const files = await allFiles(folder);
  return new Map([...files].filter(([file]) => copyOf(file) === null));
}

/** What tells two sites apart: a sentence for each file, [] if they are the same byte by byte. */
export async function differences(ours: string, theirs: string): Promise<string[]> {
  const [left, right] = await Promise.all([filesOf(ours), filesOf(theirs)]);
  const found: string[] = [];
  for (const file of new Set([...left.keys(), ...right.keys()])) {
    const [one, other] = [left.get(file), right.get(file)];
    if (!one) found.push(`${file} is missing`);
    else if (!other) found.push(`${file} is too many`);
    else if (!one.equals(other)) found.push(`${file} differs: ${firstDifference(one, other)}`);
  }
  return found.sort();
}

/** Compressed copies that are not of the file beside them. */
export async function wrongCopies(folder: string): Promise<string[]> {
  const files = await allFiles(folder);
  return [...files].flatMap(([file, bytes]) => {
    const original = copyOf(file);
    if (original === null) return [];
    const unpacked = file.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);
    return files.get(original)?.equals(unpacked) ? [] : [file];
  });
}

function copyOf(file: string): string | null {
  return /\.(?:br|gz)$/.test(file) ? file.slice(0, -3) : null;
}

async function allFiles(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const read = files.map(async (entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(folder, file), await readFile(file)] as const;
  });
  return new Map(await Promise.all(read));
}

function firstDifference(one: Buffer, other: Buffer): string {
  const at = one.findIndex((byte, index) => byte !== other[index]);
  const around = (bytes: Buffer) => bytes.subarray(Math.max(0, at - 60), at + 60).toString();
  return `…${around(one)}… instead of …${around(other)}…`;
}
