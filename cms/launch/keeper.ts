/**
 * Holds one child for the launcher: `node keeper.ts <record file> -- command arguments…`.
 *
 * Its standard input is a pipe whose other end only the launcher has. When that closes, because
 * the launcher said so or because it died by whatever means, the child is told to stop, and after
 * 15 seconds it is made to. The keeper leads a session of its own, so that Ctrl-C in a terminal
 * reaches the launcher alone and the children stop in its order.
 *
 * It ends with its child's exit code, or 128 and the signal's number.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import { signalGroup, startOf } from './process-identity.ts';

const graceMs = 15_000;

const [recordFile, separator, command, ...commandArguments] = process.argv.slice(2);
if (recordFile === undefined || separator !== '--' || command === undefined) {
  throw new Error('usage: node keeper.ts <record file> -- command arguments…');
}

const child = spawn(command, commandArguments, {
  stdio: ['ignore', 'inherit', 'inherit'],
  // A group of its own: what the child started can be stopped together with it.
  detached: process.platform !== 'win32',
});
let stopping = false;

child.once('spawn', () => record(recordFile, child.pid));
child.once('error', (error) => {
  process.stderr.write(`${command} cannot be run: ${error.message}\n`);
  process.exit(127);
});
child.once('exit', (code, signal) => {
  if (child.pid !== undefined) signalGroup(child.pid, 'SIGKILL');
  rmSync(recordFile, { force: true });
  process.exit(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
});

process.stdin.once('end', stop);
process.stdin.once('error', stop);
process.stdin.resume();
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);

function stop(): void {
  const { pid } = child;
  if (stopping || pid === undefined) return;
  stopping = true;
  signalGroup(pid, 'SIGTERM');
  setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs).unref();
}

/** Written aside and renamed: a reader finds all of it or nothing. */
function record(file: string, pid: number | undefined): void {
  if (pid === undefined) return;
  const start = startOf(pid);
  if (start === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify({ pid, start }));
  renameSync(`${file}.new`, file);
}
