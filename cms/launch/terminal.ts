import { appendFileSync, closeSync } from 'node:fs';
import { codeOf } from './errors.ts';
import { openLog } from './log-file.ts';

/** One thing that takes a while. */
export interface Step {
  /** What happens in it at the moment. */
  note(text: string): void;
  /** What is to stay on the screen. */
  say(text: string): void;
  done(text: string): void;
}

/** What the launcher says: to the terminal and, with times, to a log. */
export interface Terminal {
  step(name: string): Step;
  print(...lines: string[]): void;
  /** The same to the error output. */
  printError(...lines: string[]): void;
  /** Prints what must not stand in a log: a password. */
  printSecret(...lines: string[]): void;
  /** Clears the line of running steps; nothing is written to it afterwards. */
  close(): void;
}

export interface TerminalOutput {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/**
 * In a terminal the running steps share one last line that changes; in a pipe every note is a line
 * of its own, at most one in ten seconds for each step.
 */
export function openTerminal(
  logFile: string,
  output: TerminalOutput,
  errors: TerminalOutput,
): Terminal {
  closeSync(openLog(logFile));
  const log = (text: string) => appendLine(logFile, text);
  const running = new Map<string, { text: string; start: number }>();
  const live = createLiveLine(output, () =>
    [...running].map(([name, { text, start }]) => `${name}: ${text} ${elapsed(start)}`).join(' · '),
  );
  const printTo = (target: TerminalOutput, lines: readonly string[]) => {
    live.clear();
    for (const line of lines) target.write(`${line}\n`);
    live.draw();
  };
  const print = (...lines: string[]) => {
    printTo(output, lines);
    for (const line of lines) log(line);
  };

  return {
    print,
    printError(...lines) {
      printTo(errors, lines);
      for (const line of lines) log(line);
    },
    printSecret: (...lines) => printTo(output, lines),
    close: () => live.close(),
    step(name) {
      const start = performance.now();
      let printedAt = Number.NEGATIVE_INFINITY;
      running.set(name, { text: '…', start });
      live.draw();
      return {
        note(text) {
          const before = running.get(name)?.text;
          if (before === undefined || before === text) return;
          running.set(name, { text, start });
          log(`${name} … ${text}`);
          if (live.active) live.draw();
          else if (performance.now() - printedAt > 10_000) {
            printedAt = performance.now();
            output.write(`▸ ${name} … ${text}\n`);
          }
        },
        say: (text) => print(`▸ ${name} … ${text}`),
        done(text) {
          running.delete(name);
          print(`▸ ${name} … ${text}, ${elapsed(start)}`);
        },
      };
    },
  };
}

function createLiveLine(output: TerminalOutput, text: () => string) {
  let active = output.isTTY === true;
  const clear = () => {
    if (active) output.write('\r\u001b[K');
  };
  const draw = () => {
    const line = text();
    if (!active || line === '') return;
    const room = Math.max(20, (output.columns || 80) - 3);
    output.write(`\r\u001b[K  ${line.length > room ? `${line.slice(0, room - 1)}…` : line}`);
  };
  const timer = setInterval(draw, 1_000);
  timer.unref();
  return {
    get active() {
      return active;
    },
    clear,
    draw,
    close() {
      clearInterval(timer);
      clear();
      active = false;
    },
  };
}

function elapsed(start: number): string {
  const seconds = (performance.now() - start) / 1000;
  return seconds < 60
    ? `${seconds.toFixed(1)} s`
    : `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}

function appendLine(file: string, text: string): void {
  try {
    appendFileSync(file, `${new Date().toISOString()} ${text}\n`);
  } catch (error) {
    // A full disk is told to the person by whatever needs it; the log must not be in the way.
    if (codeOf(error) !== 'ENOSPC') throw error;
  }
}
