import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { codeOf, LaunchError } from './errors.ts';

/** Where a running instance is found; the database's URL may hold a password. */
export type RunRecord = z.infer<typeof schema>;

/** Only this user can read it. */
export function writeRunRecord(file: string, record: RunRecord): void {
  rmSync(file, { force: true });
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}

export function removeRunRecord(file: string): void {
  rmSync(file, { force: true });
}

/** @throws {LaunchError} when nothing runs on the data folder */
export function readRunRecord(file: string): RunRecord {
  try {
    const record = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    process.kill(record.pid, 0);
    return record;
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'ENOENT' && code !== 'ESRCH') throw error;
    throw new LaunchError(
      'Dateline does not run on this data folder. Start it with npm start in another terminal, ' +
        'or say with DATA_DIR where it runs.',
      { cause: error },
    );
  }
}

const schema = z.object({
  pid: z.int(),
  databaseUrl: z.string(),
  cmsUrl: z.string(),
  siteUrl: z.string(),
  /** Null with `npm run dev`, which has no publisher. */
  publisherPort: z.int().nullable(),
});
