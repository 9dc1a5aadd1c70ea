import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { codeOf, LaunchError } from '../errors.ts';

/** What the next start must know of the embedded database. */
export type DatabaseRecord = z.infer<typeof schema>;

/** Undefined before the first start. */
export function readDatabaseRecord(file: string): DatabaseRecord | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new LaunchError(
      `${file} cannot be read. Remove it: the port is then chosen anew, and no data is lost.`,
      { cause: error },
    );
  }
}

/** Written aside and renamed, so that a full disk leaves the old one. */
export function writeDatabaseRecord(file: string, record: DatabaseRecord): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

const schema = z.object({
  /** Kept from start to start where it is free. */
  port: z.int().min(1).max(65_535),
  /** The mongod that wrote the data last: another release series may not be able to read it. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  origin: z.enum(['path', 'download', 'wheel']),
});
