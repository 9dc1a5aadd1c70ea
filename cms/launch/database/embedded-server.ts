import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ChildFailed } from '../errors.ts';
import { dataFolders } from '../folders.ts';
import { anyFreePort, isPortFree, waitForPort } from '../ports.ts';
import type { Child, Processes } from '../processes.ts';
import type { MongodBinary } from './mongod-binary.ts';
import { explainMongod } from './mongod-log.ts';
import { readDatabaseRecord, writeDatabaseRecord } from './record.ts';
import { initiateSet, isInitiated, renameMember, setName, untilPrimary } from './replica-set.ts';

const loopback = '127.0.0.1';

export interface EmbeddedServer {
  readonly url: string;
  readonly child: Child;
}

/**
 * Starts a mongod on the data folder, on loopback only, as a replica set of one, and waits until
 * it can be written to.
 *
 * @throws {ChildFailed} with what mongod said
 */
export async function startEmbeddedServer(
  dataDir: string,
  binary: MongodBinary,
  processes: Processes,
): Promise<EmbeddedServer> {
  const folders = dataFolders(dataDir);
  mkdirSync(folders.mongo, { recursive: true, mode: 0o700 });
  const { version, origin } = binary;
  const recordedPort = readDatabaseRecord(folders.databaseRecord)?.port;
  const port = await choosePort(recordedPort);
  const start = (args: readonly string[]) =>
    startMongod(binary, [...serverArguments(folders.mongo, port), ...args], port, processes);

  if (port !== recordedPort && hasData(folders.mongo)) {
    const alone = await start([]);
    await whileAlive(alone, () => renameMember(port));
    await alone.stop();
  }
  writeDatabaseRecord(folders.databaseRecord, { port, version, origin });
  const child = await start(['--replSet', setName]);
  const initiated = await whileAlive(child, () => isInitiated(port));
  if (!initiated) await whileAlive(child, () => initiateSet(port));
  await whileAlive(child, () => untilPrimary(port));
  return { url: `mongodb://${loopback}:${port}/dateline?replicaSet=${setName}`, child };
}

/** WiredTiger writes this file first of all. */
function hasData(dbPath: string): boolean {
  return existsSync(join(dbPath, 'WiredTiger'));
}

async function startMongod(
  binary: MongodBinary,
  args: readonly string[],
  port: number,
  processes: Processes,
): Promise<Child> {
  const child = processes.start({
    name: 'mongod',
    title: 'The database',
    command: binary.path,
    args,
    explain: explainMongod,
  });
  await whileAlive(child, (over) => waitForPort(loopback, port, over));
  return child;
}

/** In per cent of the cache: from where on it is written out, and from where on writers wait for that. */
const changedShare =
  'eviction_dirty_target=50,eviction_dirty_trigger=75,eviction_updates_target=40,eviction_updates_trigger=70';

// Without --logpath mongod writes its log to its output, which the launcher keeps in mongod.log.
function serverArguments(dbPath: string, port: number): string[] {
  return [
    ...['--dbpath', dbPath],
    ...['--bind_ip', loopback],
    ...['--port', String(port)],
    ...['--wiredTigerCacheSizeGB', '0.5'],
    // What a transaction has changed stays in the cache until its commit. Of the cache the usual 20 % may be
    // changed: a merge of an entity that 5,000 articles name then waits for ever; so it took 6 s.
    ...['--wiredTigerEngineConfigString', changedShare],
    // Seconds between checkpoints. After a crash all later writes are done again one by one before
    // anybody is answered, and all building of indexes: with the usual 60 that took 20 s and more.
    ...['--syncdelay', '10'],
    // There is no other member to hand over to, so a stop need not wait for one.
    ...['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=0'],
    ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
    ...(process.platform === 'win32' ? [] : ['--nounixsocket']),
  ];
}

async function choosePort(last: number | undefined): Promise<number> {
  if (last !== undefined && (await isPortFree(loopback, last))) return last;
  return anyFreePort(loopback);
}

/** What is to come of a running server; its end comes first where it ends. */
async function whileAlive<T>(child: Child, work: (over: AbortSignal) => Promise<T>): Promise<T> {
  const over = new AbortController();
  const ended = child.exited.then((exit) => {
    throw new ChildFailed({ ...exit, tail: [] }, explainMongod(exit));
  });
  try {
    return await Promise.race([ended, work(over.signal)]);
  } finally {
    over.abort();
  }
}
