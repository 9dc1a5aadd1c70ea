import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { LaunchError } from '../../launch/errors.ts';

export interface MeasuredRun {
  milliseconds: number;
  /** Of the process and its children together, MB of 10⁶ bytes; null where there is no /proc. */
  peakMb: number | null;
}

/**
 * Runs a program of this Node to its end.
 *
 * @throws {LaunchError} with the end of what it printed, if it fails
 */
export async function measuredRun(
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<MeasuredRun> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-4_000);
    });
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  const memory = watchMemory(child.pid ?? 0);
  try {
    const code = await ended;
    const milliseconds = Math.round(performance.now() - start);
    if (code !== 0) throw new LaunchError(`${args.join(' ')} ended with ${code}.\n${printed}`);
    return { milliseconds, peakMb: await memory.peakMb() };
  } finally {
    process.off('exit', stop);
    await memory.peakMb();
  }
}

/** Looks every 25 ms; the kernel keeps each process's own peak, so none between two looks is lost. */
function watchMemory(root: number) {
  const over = new AbortController();
  let peak = 0;
  const watching = (async () => {
    while (!over.signal.aborted) {
      peak = Math.max(peak, await sumOfPeaks(root));
      await delay(25);
    }
  })();
  return {
    async peakMb(): Promise<number | null> {
      over.abort();
      await watching;
      return peak === 0 ? null : Math.round(peak / 1e6);
    },
  };
}

/** Bytes: the highest that each of the processes which live now ever had. */
async function sumOfPeaks(root: number): Promise<number> {
  let bytes = 0;
  for (const pid of await familyOf(root)) {
    const status = await readProc(`/proc/${pid}/status`);
    bytes += Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  }
  return bytes;
}

async function familyOf(root: number): Promise<number[]> {
  const tasks = await readdir(`/proc/${root}/task`).catch(() => []);
  const children = await Promise.all(
    tasks.map((task) => readProc(`/proc/${root}/task/${task}/children`)),
  );
  const pids = children.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
  const families = await Promise.all(pids.map(familyOf));
  return [root, ...families.flat()];
}

/** '' of a process that has gone, which is no news here. */
function readProc(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}
