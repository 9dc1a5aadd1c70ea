/** A failure that was foreseen: its message is whole sentences that say what to do. */
export class LaunchError extends Error {
  override name = 'LaunchError';
}

/** The end of a child process that should have gone on, or that ended with a failure. */
export interface ChildExit {
  /** Begins a sentence about it, for example `The CMS`. */
  readonly title: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly logFile: string;
  /** The last lines it wrote, oldest first. */
  readonly tail: readonly string[];
}

export class ChildFailed extends LaunchError {
  override name = 'ChildFailed';
  readonly exit: ChildExit;

  constructor(exit: ChildExit, sentence: string) {
    super(sentence);
    this.exit = exit;
  }
}

/**
 * What to tell a person about any failure, as the lines to print. A foreseen failure is its
 * sentences; anything else keeps its stack, because somebody will have to look into it.
 */
export function explain(error: unknown): string[] {
  const lines: string[] = [];
  if (meansDiskFull(error)) {
    lines.push('The disk is full. Free some space on it, then start again: nothing saved is lost.');
  }
  if (error instanceof LaunchError) lines.push(error.message);
  else if (error instanceof Error) lines.push(error.stack ?? error.message);
  else lines.push(String(error));
  if (error instanceof ChildFailed) {
    const { logFile, tail } = error.exit;
    if (tail.length > 0) lines.push('', 'It wrote last:', ...tail.map((line) => `  ${line}`));
    lines.push('', `All of its output: ${logFile}`);
  }
  return lines;
}

/** One line for a list of reasons. */
export function reasonOf(error: unknown): string {
  if (error instanceof LaunchError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `${error.message}${cause}`;
}

/** The system's code of a failure, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function meansDiskFull(error: unknown): boolean {
  if (codeOf(error) === 'ENOSPC') return true;
  const words = error instanceof ChildFailed ? error.exit.tail.join('\n') : reasonOf(error);
  return /ENOSPC|no space left on device/i.test(words);
}
