import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LaunchError } from './errors.ts';

export interface Lock {
  release(): void;
}

export class LockTaken extends LaunchError {
  override name = 'LockTaken';
  readonly file: string;
  /** The process that holds it, when it could be read. */
  readonly pid: number | undefined;

  constructor(file: string, pid: number | undefined) {
    const holder = pid === undefined ? '' : ` (process ${pid})`;
    super(
      `Dateline already runs on this data folder${holder}: ${dirname(file)}\n` +
        'Stop it there first, or start a second one with another DATA_DIR and other ports.',
    );
    this.file = file;
    this.pid = pid;
  }
}

/**
 * Takes a lock on a file until it is released or this process ends in any way.
 *
 * The lock is the operating system's, by way of SQLite: one that a dead process left behind
 * doesn't exist, and two that start at once cannot both have it.
 *
 * @throws {LockTaken} while another process, or this one, holds it
 */
export function takeLock(file: string): Lock {
  mkdirSync(dirname(file), { recursive: true });
  const holderFile = `${file}.pid`;
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (isBusy(error)) throw new LockTaken(file, readHolder(holderFile));
    throw error;
  }
  writeFileSync(holderFile, String(process.pid));
  held.add(database);
  return {
    release() {
      if (held.delete(database)) database.close();
    },
  };
}

/** A lock whose connection is collected as garbage is given up: nobody else may hold on to it. */
const held = new Set<DatabaseSync>();

function isBusy(error: unknown): boolean {
  const sqliteBusy = 5;
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}

function readHolder(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    // The holder hasn't written it yet: the sentence does without its number.
    return undefined;
  }
}
