import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { codeOf } from './errors.ts';

/**
 * When a living process began, as an opaque text: with its number it names one process for good,
 * because numbers are given again. Undefined when no such process lives; a zombie does not.
 */
export function startOf(pid: number): string | undefined {
  return process.platform === 'linux' ? startOnLinux(pid) : startByPs(pid);
}

/** Whether the very process that was recorded still lives. */
export function isAlive(recorded: { pid: number; start: string }): boolean {
  return startOf(recorded.pid) === recorded.start;
}

/** Signals a child and everything it started; one that is gone already is no failure. */
export function signalGroup(groupLeader: number, signal: NodeJS.Signals): void {
  const target = process.platform === 'win32' ? groupLeader : -groupLeader;
  try {
    process.kill(target, signal);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

// proc(5): after the name in brackets come the state and, as the 22nd field, the start in ticks.
function startOnLinux(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ESRCH') return undefined;
    throw error;
  }
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return `${bootId()}:${fields[19]}`;
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

function startByPs(pid: number): string | undefined {
  try {
    const output = execFileSync('ps', ['-p', String(pid), '-o', 'stat=,lstart='], {
      encoding: 'utf8',
      env: { NODE_ENV: 'production', PATH: '/bin:/usr/bin', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    return output === '' || output.startsWith('Z') ? undefined : output.replace(/^\S+\s+/, '');
  } catch {
    // `ps` exits with 1 when there is no such process.
    return undefined;
  }
}
