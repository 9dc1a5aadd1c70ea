import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { LaunchError } from '../errors.ts';

/** A file is not what it should be: damaged on its way, or on the disk, or exchanged. */
export class ChecksumMismatch extends LaunchError {
  override name = 'ChecksumMismatch';
  readonly file: string;
  readonly expected: string;
  readonly actual: string;

  constructor(file: string, expected: string, actual: string) {
    super(`${file} has the wrong SHA-256: ${actual} instead of ${expected}.`);
    this.file = file;
    this.expected = expected;
    this.actual = actual;
  }
}

/**
 * @param expected SHA-256 in lower-case hexadecimal
 * @throws {ChecksumMismatch}
 */
export async function requireChecksum(file: string, expected: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const actual = hash.digest('hex');
  if (actual !== expected) throw new ChecksumMismatch(file, expected, actual);
}
