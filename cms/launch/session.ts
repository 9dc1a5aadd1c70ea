import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isRunByNpm, readSettings, type Settings } from './env.ts';
import { explain } from './errors.ts';
import { dataFolders } from './folders.ts';
import { stopLeftovers } from './leftovers.ts';
import { takeLock } from './lock.ts';
import { createProcesses, type Processes } from './processes.ts';
import { removeRunRecord } from './run-record.ts';
import { keepSecrets, type Secrets } from './secrets.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/** One run of the launcher on one data folder, which it alone uses. */
export interface Session {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly folders: ReturnType<typeof dataFolders>;
  readonly processes: Processes;
  readonly terminal: Terminal;
  /** What the person typed, for sentences that tell them to type it again. */
  readonly command: string;
}

/**
 * Goes through the stations and then runs until Ctrl-C or SIGTERM, which stop every child, the last
 * started first, and exit with 0. A failure, also of a child later on, does the same, says
 * what happened and exits with 1. A second Ctrl-C doesn't wait: the keepers stop the children then.
 */
export async function runSession(
  command: string,
  stations: (session: Session) => Promise<void>,
): Promise<never> {
  const stop = listenForStop();
  let session: Session;
  try {
    session = await openSession(command);
  } catch (error) {
    console.error(explain(error).join('\n'));
    process.exit(1);
  }
  const { terminal, processes, folders } = session;
  let exitCode = 0;
  try {
    const work = stations(session).then(() => new Promise<never>(() => {}));
    await Promise.race([work, processes.failed, stop]);
    terminal.print('', 'Stopping …');
  } catch (error) {
    exitCode = 1;
    terminal.printError('', ...explain(error));
  }
  await processes.stopAll();
  removeRunRecord(folders.runRecord);
  terminal.close();
  terminal.print('Stopped.');
  process.exit(exitCode);
}

async function openSession(command: string): Promise<Session> {
  const settings = readSettings();
  const folders = dataFolders(settings.dataDir);
  mkdirSync(folders.children, { recursive: true });
  // Held until this process ends; the operating system gives it back then.
  takeLock(join(settings.dataDir, 'dateline.lock'));
  await stopLeftovers(settings.dataDir);
  return {
    settings,
    folders,
    command,
    secrets: keepSecrets(folders.secrets, settings.demoPassword),
    processes: createProcesses(settings.dataDir),
    terminal: openTerminal(join(folders.logs, 'start.log'), process.stdout, process.stderr),
  };
}

/**
 * Resolves at the first signal; at the second the process ends at once. SIGHUP is left alone, so that
 * `nohup` works: when it ends this process, the keepers stop the children.
 */
function listenForStop(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    });
  }
  if (isRunByNpm()) watchParent(resolve);
  return promise;
}

/**
 * SIGTERM to npm ends npm and its shell and never gets here. That the parent is another one now can
 * only be looked for.
 */
function watchParent(gone: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, 500);
  timer.unref();
}
