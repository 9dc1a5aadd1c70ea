import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { anyFreePort } from '../../../cms/launch/ports.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** All of Dateline as `npm start` runs it, with the demo newsroom, on ports and a folder of its own. */
export interface RunningDateline {
  cmsUrl: string;
  siteUrl: string;
  /** What readers see, as files. */
  siteFolder: string;
  password: string;
  /** What the last start printed until `Ready` and the lines after it. */
  printed: () => string;
  /** Runs `npm run publisher`'s program; resolves with its exit code and output. */
  publisher: (...words: string[]) => Promise<Outcome>;
  /** Ends the publisher with SIGKILL; resolves with what becomes of `npm start`. */
  killPublisher: () => Promise<Outcome>;
  /** Starts it again on the same folder and ports after it ended. */
  start: () => Promise<void>;
  stop: () => Promise<void>;
  /** Stops it if it still runs, and removes its folder. */
  remove: () => Promise<void>;
}

export interface Outcome {
  code: number | null;
  output: string;
}

export async function startDateline(): Promise<RunningDateline> {
  const host = '127.0.0.1';
  const dataDir = await mkdtemp(path.join(tmpdir(), 'dateline-start-'));
  const [cmsPort, sitePort] = [await anyFreePort(host), await anyFreePort(host)];
  const password = 'a password for the tests';
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    CMS_PORT: String(cmsPort),
    SITE_PORT: String(sitePort),
    PUBLISHER_PORT: String(await anyFreePort(host)),
    DATA_DIR: dataDir,
    DEMO_PASSWORD: password,
  };
  let launcher = await startLauncher(env);
  const stop = async () => {
    launcher.child.kill('SIGTERM');
    await launcher.ended;
  };
  return {
    cmsUrl: `http://${host}:${cmsPort}`,
    siteUrl: `http://${host}:${sitePort}`,
    siteFolder: path.join(dataDir, 'site', 'current'),
    password,
    printed: () => launcher.printed(),
    publisher: (...words) => run('publisher-command.ts', words, env).ended,
    killPublisher: async () => {
      const record = await readFile(path.join(dataDir, 'run', 'publisher.json'), 'utf8');
      process.kill(z.object({ pid: z.int() }).parse(JSON.parse(record)).pid, 'SIGKILL');
      return launcher.ended;
    },
    start: async () => {
      launcher = await startLauncher(env);
    },
    stop,
    remove: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function startLauncher(env: Environment) {
  const launcher = run('start.ts', [], env);
  await Promise.race([
    launcher.until('Stop with Ctrl-C'),
    launcher.ended.then(({ output }) => Promise.reject(new Error(output))),
  ]);
  return launcher;
}

type Environment = Record<string, string | undefined>;

function run(program: string, words: readonly string[], env: Environment) {
  const script = path.join(root, 'cms/launch', program);
  const child: ChildProcess = spawn(process.execPath, [script, ...words], {
    cwd: root,
    env: { NODE_ENV: 'production', ...env },
  });
  let printed = '';
  let heard = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      heard();
    });
  }
  const ended = once(child, 'close').then(([code]): Outcome => ({ code, output: printed }));
  return {
    child,
    ended,
    printed: () => printed,
    until: (words: string) =>
      new Promise<void>((resolve) => {
        heard = () => {
          if (printed.includes(words)) resolve();
        };
        heard();
      }),
  };
}
