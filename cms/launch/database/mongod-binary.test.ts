import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkBinary } from './mongod-binary.ts';

test('a working binary tells its version', async () => {
  const path = program('echo "db version v7.0.14"');
  expect(await checkBinary(path, 'path')).toEqual({ path, origin: 'path', version: '7.0.14' });
});

test.each([
  [
    'echo "mongod: error while loading shared libraries: libcurl.so.4: cannot open shared object file" >&2; exit 127',
    'the library libcurl.so.4 is missing on this system. Install it, on Debian and Ubuntu with: apt-get install libcurl4',
  ],
  ['echo "mongod: version \\`GLIBC_2.38\' not found" >&2; exit 1', 'needs a newer system'],
  ['kill -ILL $$', 'cannot run on this processor'],
  ['echo "db version v4.4.0"', '5.0 or later is needed'],
  ['echo hello', "doesn't say which version"],
])('%s', async (script, message) => {
  await expect(checkBinary(program(script), 'path')).rejects.toThrow(message);
});

test('a missing binary', async () => {
  await expect(checkBinary('no-such-mongod', 'path')).rejects.toThrow('there is no no-such-mongod');
});

function program(script: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'dateline-binary-')), 'mongod');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}
