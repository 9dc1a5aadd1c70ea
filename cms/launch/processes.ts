import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { childEnvironment } from './env.ts';
import { type ChildExit, ChildFailed, LaunchError } from './errors.ts';
import { dataFolders } from './folders.ts';
import { stopLeftover } from './leftovers.ts';
import { openLog, readTail } from './log-file.ts';

export interface ChildCommand {
  /** Names its log, `logs/<name>.log`. */
  readonly name: string;
  /** Begins a sentence about it, for example `The CMS`. */
  readonly title: string;
  /** A program on the PATH or a whole path; `node` scripts are run with `process.execPath`. */
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  /** Called with each line that the child writes, besides the log. */
  readonly onLine?: (line: string) => void;
  /** Says why it ended, where its last lines would say it badly. */
  readonly explain?: (exit: ChildExit) => string;
  /** Stops it when aborted. */
  readonly stop?: AbortSignal;
}

export interface Child {
  readonly logFile: string;
  /** Resolves when it ends, for whatever reason; never rejects. */
  readonly exited: Promise<ChildExit>;
  /** Tells it to stop, makes it after 15 s, and waits for its end. */
  stop(): Promise<ChildExit>;
}

export interface Processes {
  /** Starts a child that is to run until it is stopped. */
  start(command: ChildCommand): Child;
  /** Runs a command to its end. Rejects with {@link ChildFailed} unless it exits with 0. */
  run(command: ChildCommand): Promise<void>;
  /** Rejects when a started child ends without having been told to; never resolves. */
  readonly failed: Promise<never>;
  /** Stops all, the one that was started last first. Nothing can be started afterwards. */
  stopAll(): Promise<void>;
}

export class ProcessesStopped extends LaunchError {
  override name = 'ProcessesStopped';

  constructor() {
    super('Dateline is stopping.');
  }
}

/** The children of one launcher, each behind a keeper that outlives the launcher to stop it. */
export function createProcesses(dataDir: string): Processes {
  const running: Child[] = [];
  const failure = Promise.withResolvers<never>();
  // Whoever asks gets the rejection; when nobody does, it is no crash.
  failure.promise.catch(() => {});
  let stopped = false;

  function begin(command: ChildCommand): Child {
    if (stopped) throw new ProcessesStopped();
    const child = startKept(dataDir, command);
    running.push(child);
    command.stop?.addEventListener('abort', () => void child.stop());
    child.exited.then(() => running.splice(running.indexOf(child), 1));
    return child;
  }

  return {
    failed: failure.promise,
    start(command) {
      const child = begin(command);
      let toldToStop = false;
      child.exited.then((exit) => {
        if (toldToStop || stopped) return;
        failure.reject(failureOf(command, exit, 'stopped unexpectedly'));
      });
      const stop = () => {
        toldToStop = true;
        return child.stop();
      };
      return { ...child, stop };
    },
    async run(command) {
      const exit = await begin(command).exited;
      if (stopped) throw new ProcessesStopped();
      if (exit.code !== 0) throw failureOf(command, exit, 'failed');
    },
    async stopAll() {
      stopped = true;
      for (const child of running.toReversed()) await child.stop();
    },
  };
}

function startKept(dataDir: string, command: ChildCommand): Child {
  const folders = dataFolders(dataDir);
  const logFile = join(folders.logs, `${command.name}.log`);
  const log = openLog(logFile);
  const recordFile = join(folders.children, `${command.name}.json`);
  const output = command.onLine === undefined ? log : 'pipe';
  const keeper = spawn(
    process.execPath,
    [join(import.meta.dirname, 'keeper.ts'), recordFile, '--', command.command, ...command.args],
    {
      cwd: command.cwd,
      env: childEnvironment(command.env ?? {}),
      stdio: ['pipe', output, output],
      detached: true,
    },
  );
  for (const stream of [keeper.stdout, keeper.stderr]) passOn(stream, log, command.onLine);
  // The pipe only has to close; that the keeper may be gone already is no news.
  keeper.stdin?.on('error', () => {});
  // A keeper that was killed cannot stop its child any more.
  keeper.once('exit', (_code, signal) => {
    if (signal !== null) void stopLeftover(recordFile);
  });
  const exited = awaitExit(keeper).then(({ code, signal }) => {
    closeSync(log);
    return { title: command.title, code, signal, logFile, tail: readTail(logFile) };
  });
  return {
    logFile,
    exited,
    stop() {
      keeper.stdin?.destroy();
      return exited;
    },
  };
}

function passOn(
  stream: Readable | null,
  log: number,
  onLine: ((line: string) => void) | undefined,
): void {
  if (stream === null || onLine === undefined) return;
  createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
    writeSync(log, `${line}\n`);
    onLine(line);
  });
}

/** `close` comes after the last of the output, `error` instead of it when nothing was started. */
function awaitExit(
  keeper: ChildProcess,
): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve) => {
    keeper.once('error', () => resolve({ code: 127, signal: null }));
    keeper.once('close', (code, signal) => resolve({ code, signal }));
  });
}

function failureOf(command: ChildCommand, exit: ChildExit, what: string): ChildFailed {
  if (command.explain !== undefined) {
    return new ChildFailed({ ...exit, tail: [] }, command.explain(exit));
  }
  return new ChildFailed(exit, `${command.title} ${what}${how(exit)}.`);
}

function how(exit: ChildExit): string {
  if (exit.signal !== null) return ` (${exit.signal})`;
  return exit.code === 0 ? '' : ` (exit code ${exit.code})`;
}
