import { execFile } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { promisify } from 'node:util';
import { rootDir } from '../../launch/folders.ts';

/** What a figure was taken on; every line has it, so that no line is ever read without. */
export interface Setup {
  articles: number;
  /** `built` is the admin as `npm start` runs it, `plain` its REST handlers alone. */
  cms: 'built' | 'plain';
  node: string;
  cores: number;
  processor: string | null;
  memoryGb: number;
  date: string;
  /** With `+` where there are changes that are not committed; null without git. */
  commit: string | null;
}

export async function describeSetup(articles: number, cms: 'built' | 'plain'): Promise<Setup> {
  return {
    articles,
    cms,
    node: process.version,
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? null,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    date: new Date().toISOString(),
    commit: await commit(),
  };
}

async function commit(): Promise<string | null> {
  const git = promisify(execFile);
  try {
    const { stdout: hash } = await git('git', ['rev-parse', '--short', 'HEAD'], { cwd: rootDir });
    const { stdout: changes } = await git('git', ['status', '--porcelain'], { cwd: rootDir });
    return `${hash.trim()}${changes === '' ? '' : '+'}`;
  } catch {
    // An archive of the sources has no history, and a machine may have no git: the line says null.
    return null;
  }
}
