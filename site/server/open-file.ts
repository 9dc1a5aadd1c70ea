import { hash } from 'node:crypto';
import {
  type BigIntStats,
  closeSync,
  createReadStream,
  fstatSync,
  openSync,
  type ReadStream,
  readSync,
  statSync,
} from 'node:fs';

/** One file at one moment: all of it belongs together, whatever happens to its name meanwhile. */
export interface OpenFile {
  /** Bytes of `body`. */
  size: number;
  /** Strong: of small files the hash of their bytes, so that a copy of the same page has the same. */
  etag: string;
  /** A stream must be read or destroyed. */
  body: Buffer | ReadStream;
}

/** Bytes up to which a file is read at once; beyond, it is streamed. */
const smallFile = 256 * 1024;

/**
 * Opens a file once and takes size, tag and bytes from the descriptor. Libraries at hand (sirv, send,
 * @fastify/send) look a path up and open it afterwards: renamed over in between, the size is of one
 * file and the bytes are of another. Looks up and reads synchronously, as it is several times faster
 * for files that the system has in memory.
 *
 * @returns null if there is no such file, or it is a folder
 * @throws {Error} of the file system if it cannot be read
 */
export function openFile(path: string): OpenFile | null {
  const descriptor = open(path);
  if (descriptor === null) return null;
  let kept = false;
  try {
    const stats = fstatSync(descriptor, { bigint: true });
    if (!stats.isFile()) return null;
    if (stats.size <= smallFile) return small(descriptor, Number(stats.size));
    kept = true;
    return large(descriptor, stats);
  } finally {
    if (!kept) closeSync(descriptor);
  }
}

/** True if a file, and no folder, has this name. */
export function isFile(path: string): boolean {
  return unlessMissing(() => statSync(path, { throwIfNoEntry: false })?.isFile()) ?? false;
}

function open(path: string): number | null {
  // Asking first is cheaper than an error, and most pages have no precompressed file for a moment only.
  return isFile(path) ? unlessMissing(() => openSync(path, 'r')) : null;
}

function small(descriptor: number, size: number): OpenFile {
  const buffer = Buffer.allocUnsafe(size);
  let read = 0;
  while (read < size) {
    const bytes = readSync(descriptor, buffer, read, size - read, read);
    if (bytes === 0) break;
    read += bytes;
  }
  const body = buffer.subarray(0, read);
  return { size: read, etag: `"${hash('sha1', body, 'base64url')}"`, body };
}

function large(descriptor: number, { size, ino, mtimeNs }: BigIntStats): OpenFile {
  const end = Number(size) - 1;
  const body = createReadStream('', { fd: descriptor, start: 0, end });
  return { size: end + 1, etag: `"${ino}-${size}-${mtimeNs}"`, body };
}

function unlessMissing<T>(look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return null;
    throw error;
  }
}
