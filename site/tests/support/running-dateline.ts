import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { anyFreePort } from '../../../cms/launch/ports.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** All of Dateline as `npm start` runs it, with the demo newsroom, on ports and a folder of its own. */
export interface RunningDateline {
  cmsUrl: string;
  siteUrl: string;
  /** What readers see, as files. */
  siteFolder: string;
  password: string;
  /** What was printed until `Ready` and the lines after it. */
  printed: () => string;
  /** Runs `npm run build:site`'s program; resolves with its exit code and output. */
  rebuild: () => Promise<{ code: number | null; output: string }>;
  stop: () => Promise<void>;
}

export async function startDateline(): Promise<RunningDateline> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'dateline-start-'));
  const [cmsPort, sitePort] = [await anyFreePort('127.0.0.1'), await anyFreePort('127.0.0.1')];
  const password = 'a password for the tests';
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    CMS_PORT: String(cmsPort),
    SITE_PORT: String(sitePort),
    DATA_DIR: dataDir,
    DEMO_PASSWORD: password,
  };
  const launcher = run('start.ts', env);
  const ended = once(launcher.child, 'exit');
  await Promise.race([
    launcher.until('Stop with Ctrl-C'),
    ended.then(() => Promise.reject(new Error(launcher.printed()))),
  ]);
  return {
    cmsUrl: `http://127.0.0.1:${cmsPort}`,
    siteUrl: `http://127.0.0.1:${sitePort}`,
    siteFolder: path.join(dataDir, 'site', 'current'),
    password,
    printed: launcher.printed,
    rebuild: async () => {
      const build = run('build-site.ts', env);
      const [code] = await once(build.child, 'close');
      return { code, output: build.printed() };
    },
    stop: async () => {
      launcher.child.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function run(program: string, env: Record<string, string | undefined>) {
  const child: ChildProcess = spawn(process.execPath, [path.join(root, 'cms/launch', program)], {
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
  return {
    child,
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
