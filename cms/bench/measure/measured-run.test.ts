import { expect, test } from 'vitest';
import { measuredRun } from './measured-run.ts';

const options = { cwd: import.meta.dirname, env: process.env };

test.runIf(process.platform === 'linux')('a peak is seen after it has gone', async () => {
  const program =
    'let all = Buffer.alloc(300e6, 1); setTimeout(() => { all = null; }, 50); setTimeout(() => {}, 200)';
  const { milliseconds, peakMb } = await measuredRun(['-e', program], options);
  expect(milliseconds).toBeGreaterThan(190);
  expect(peakMb).toBeGreaterThan(300);
  expect(peakMb).toBeLessThan(500);
});

test('a failure says what was printed', async () => {
  const failing = measuredRun(['-e', "console.error('no such page'); process.exit(3)"], options);
  await expect(failing).rejects.toThrow(/ended with 3[\s\S]*no such page/);
});
