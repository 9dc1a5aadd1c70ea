import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * SHA-256 in hexadecimal over the names and contents of files, in an order that doesn't depend on
 * the file system.
 *
 * @param root the names are taken from here on
 * @param paths files, or folders with everything in them
 * @param leaveOut says of a name relative to `root`, with `/`, that it and what is in it don't count
 */
export function hashSources(
  root: string,
  paths: readonly string[],
  leaveOut: (name: string) => boolean,
): string {
  const names = paths.flatMap((path) => listFiles(root, path, leaveOut)).toSorted();
  const hash = createHash('sha256');
  for (const name of names) {
    const content = readFileSync(join(root, name));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function listFiles(root: string, path: string, leaveOut: (name: string) => boolean): string[] {
  const name = relative(root, path).replaceAll(sep, '/');
  if (leaveOut(name)) return [];
  if (!statSync(path).isDirectory()) return [name];
  return readdirSync(path).flatMap((entry) => listFiles(root, join(path, entry), leaveOut));
}
