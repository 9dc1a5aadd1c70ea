import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeLock } from './lock.ts';

test('a lock is held by one, and free again once released', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-lock-')), 'data.lock');
  const lock = takeLock(file);
  expect(() => takeLock(file)).toThrow(
    `Dateline already runs on this data folder (process ${process.pid})`,
  );
  lock.release();
  takeLock(file).release();
});
