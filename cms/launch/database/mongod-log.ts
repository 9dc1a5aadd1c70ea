import { z } from 'zod';
import type { ChildExit } from '../errors.ts';

/** Why a mongod ended, from the lines of its log (one JSON object each), in a sentence. */
export function explainMongod(exit: ChildExit): string {
  const said = exit.tail.flatMap(readTrouble).slice(-3);
  const text = said.join(' · ');
  if (/Unable to lock|DBPathInUse/i.test(text)) {
    return 'Another mongod runs on this data folder. Stop it, or give another DATA_DIR.';
  }
  if (/IncompatibleServerVersion|featureCompatibilityVersion/i.test(text)) {
    return `This mongod cannot read the data, which another version wrote: ${text}`;
  }
  if (text === '') {
    const end = exit.signal ?? `exit code ${exit.code}`;
    return `The database stopped with ${end}, and its log doesn't say why: it may have been killed.`;
  }
  return `The database stopped: ${text}`;
}

const logLine = z.object({
  s: z.string(),
  msg: z.string(),
  attr: z.record(z.string(), z.unknown()).optional(),
});

/** Lines of severity Fatal and Error; anything that is not of the log's form as it is. */
function readTrouble(line: string): string[] {
  try {
    const entry = logLine.parse(JSON.parse(line));
    if (entry.s !== 'F' && entry.s !== 'E') return [];
    return [`${entry.msg} ${entry.attr === undefined ? '' : JSON.stringify(entry.attr)}`.trim()];
  } catch {
    // mongod writes plain text before its log begins, for example about a wrong argument.
    return line.startsWith('{') ? [] : [line];
  }
}
