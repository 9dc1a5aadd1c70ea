import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { MongoClient } from 'mongodb';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findMongod } from './database/find-mongod.ts';
import { openDatabase } from './database/open-database.ts';
import { requireReplicaSet } from './database/require-replica-set.ts';
import { unpackWheel } from './database/wheel.ts';
import { defaultCacheDir } from './env.ts';
import { dataFolders } from './folders.ts';
import { anyFreePort, waitForPort } from './ports.ts';
import { isAlive } from './process-identity.ts';
import { createProcesses } from './processes.ts';

vi.setConfig({ testTimeout: 120_000 });

test('survives kill -9 of its parent: it ends by itself, and the next start has the data', async () => {
  const dataDir = newDataDir();
  const first = await startLauncher(dataDir);
  await write(first.url, 'kept');
  const firstMongod = readMongod(dataDir);

  first.child.kill('SIGKILL');
  // Started at once, it waits for the old one rather than being a second on the same files.
  const second = await startLauncher(dataDir);
  expect(isAlive(firstMongod)).toBe(false);
  expect(await readAll(second.url)).toEqual(['kept']);
  const secondMongod = readMongod(dataDir);

  second.child.kill('SIGKILL');
  await vi.waitUntil(() => !isAlive(secondMongod), { timeout: 30_000, interval: 50 });
});

test('a keeper that is killed too leaves a mongod, which the next start replaces', async () => {
  const dataDir = newDataDir();
  const first = await startLauncher(dataDir);
  await write(first.url, 'kept');
  const orphan = readMongod(dataDir);
  process.kill(parentOf(orphan.pid), 'SIGSTOP');
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  process.kill(parentOf(orphan.pid), 'SIGKILL');
  expect(isAlive(orphan)).toBe(true);

  const database = await openDatabase({ dataDir });
  onTestFinished(() => database.stop());
  expect(isAlive(orphan)).toBe(false);
  expect(await readAll(database.url)).toEqual(['kept']);
});

test('two launchers cannot have one data folder', async () => {
  const dataDir = newDataDir();
  const { child } = await startLauncher(dataDir);
  await expect(openDatabase({ dataDir })).rejects.toThrow(
    `Dateline already runs on this data folder (process ${child.pid})`,
  );
});

test('the port is kept, and given up with the data when another program has it', async () => {
  const dataDir = newDataDir();
  const first = await openDatabase({ dataDir });
  await write(first.url, 'kept');
  await first.stop();
  const second = await openDatabase({ dataDir });
  expect(second.url).toBe(first.url);
  await second.stop();

  const taken = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
  onTestFinished(() => void taken.close());
  await once(taken, 'listening');
  const third = await openDatabase({ dataDir });
  onTestFinished(() => third.stop());
  expect(third.url).not.toBe(first.url);
  expect(await readAll(third.url)).toEqual(['kept']);
});

test('an embedded server is a replica set with transactions, and a wrong set name is refused', async () => {
  const database = await openDatabase({ dataDir: newDataDir() });
  onTestFinished(() => database.stop());
  await requireReplicaSet(database.url);
  await expect(
    requireReplicaSet(database.url.replace('replicaSet=dateline', 'replicaSet=other')),
  ).rejects.toMatchObject({
    reason: 'other set',
    message: expect.stringContaining('Change it to replicaSet=dateline.'),
  });
  const client = new MongoClient(database.url);
  await client.withSession((session) =>
    session.withTransaction(() => client.db().collection('t').insertOne({ a: 1 }, { session })),
  );
  expect(await client.db().collection('t').countDocuments()).toBe(1);
  await client.close();
});

test('a standalone is refused', async () => {
  const url = await startStandalone();
  await expect(requireReplicaSet(`${url}/dateline?replicaSet=rs0`)).rejects.toMatchObject({
    reason: 'standalone',
    message: expect.stringContaining('Start mongod with --replSet'),
  });
  await expect(
    openDatabase({ dataDir: newDataDir(), databaseUrl: `${url}/dateline` }),
  ).rejects.toThrow('names no replica set');
});

test('a wheel with one wrong byte is not unpacked', async () => {
  const dataDir = newDataDir();
  const file = join(dataDir, 'damaged.whl');
  writeFileSync(file, 'not the wheel');
  await expect(
    unpackWheel(file, join(dataDir, 'target'), createProcesses(dataDir)),
  ).rejects.toMatchObject({ name: 'ChecksumMismatch', file });
});

interface Launcher {
  readonly child: ChildProcess;
  readonly url: string;
}

async function startLauncher(dataDir: string): Promise<Launcher> {
  const script = join(import.meta.dirname, 'testing', 'launcher-that-waits.ts');
  const child = spawn(process.execPath, [script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill());
  const [url] = await once(createInterface({ input: child.stdout }), 'line');
  if (typeof url !== 'string' || !url.startsWith('mongodb://')) throw new Error(String(url));
  return { child, url };
}

async function startStandalone(): Promise<string> {
  const dataDir = newDataDir();
  const processes = createProcesses(dataDir);
  onTestFinished(() => processes.stopAll());
  const { path } = await findMongod({
    cacheDir: defaultCacheDir(),
    wroteData: { origin: 'wheel', version: '6.0.5' },
    processes,
    report: () => {},
  });
  const port = await anyFreePort('127.0.0.1');
  const dbPath = join(dataDir, 'standalone');
  mkdirSync(dbPath);
  processes.start({
    name: 'standalone',
    title: 'The standalone',
    command: path,
    args: ['--dbpath', dbPath, '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket'],
  });
  await waitForPort('127.0.0.1', port, AbortSignal.timeout(60_000));
  return `mongodb://127.0.0.1:${port}`;
}

function newDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'dateline-database-'));
}

function readMongod(dataDir: string): { pid: number; start: string } {
  return JSON.parse(readFileSync(join(dataFolders(dataDir).children, 'mongod.json'), 'utf8'));
}

function parentOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

async function write(url: string, text: string): Promise<void> {
  const client = new MongoClient(url);
  await client.db().collection<{ text: string }>('words').insertOne({ text });
  await client.close();
}

async function readAll(url: string): Promise<string[]> {
  const client = new MongoClient(url);
  const words = await client.db().collection<{ text: string }>('words').find().toArray();
  await client.close();
  return words.map(({ text }) => text);
}
