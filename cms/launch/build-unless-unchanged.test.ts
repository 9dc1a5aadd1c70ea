import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Build, buildUnlessUnchanged } from './build-unless-unchanged.ts';
import { createProcesses } from './processes.ts';

test('the same sources are built once, others again, and a build that failed or is gone does not count', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-build-'));
  const source = join(folder, 'source.txt');
  const build = {
    command: {
      name: 'build',
      title: 'The build',
      command: process.execPath,
      // Fails with the source "bad", else adds a letter to what is built.
      args: [
        '-e',
        `const fs = require('fs');
         if (fs.readFileSync(${JSON.stringify(source)}, 'utf8') === 'bad') process.exit(3);
         fs.appendFileSync(${JSON.stringify(join(folder, 'built'))}, 'x');`,
      ],
    },
    sources: [source],
    isNoSource: () => false,
    stampFile: join(folder, 'stamp'),
    proof: join(folder, 'built'),
    patience: 'which takes a moment',
  } satisfies Build;
  const said: string[] = [];
  const step = { note: () => {}, say: () => {}, done: (text: string) => void said.push(text) };
  const run = (text: string) => {
    writeFileSync(source, text);
    return buildUnlessUnchanged(build, createProcesses(folder), step);
  };

  await run('one');
  await run('one');
  await run('two');
  expect(said).toEqual(['built', 'unchanged since it was built', 'built']);
  await expect(run('bad')).rejects.toThrow('The build failed (exit code 3).');
  expect(existsSync(build.stampFile)).toBe(false);
  await run('two');
  rmSync(build.proof);
  await run('two');
  expect(said.slice(3)).toEqual(['built', 'built']);
});
