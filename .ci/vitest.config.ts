import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { ClosingLine } from './closing-line.ts';

const root = path.resolve(import.meta.dirname, '..');
const never = ['**/node_modules/**', '**/dist/**', '**/.releases/**', '**/.next/**'];

/** Two files at a time, each with a database, a folder and ports of its own. */
const twoAtATime = { fileParallelism: true, maxWorkers: 2, sequence: { groupOrder: 0 } };

/** What holds a time against the clock, or kills: it runs after the others, one file after another. */
const alone = { fileParallelism: false, sequence: { groupOrder: 1 } };
const timed = ['names', 'orphaned-transactions', 'schedule'].map(
  (name) => `cms/tests/${name}.test.ts`,
);

/** All tests of Dateline, from the quickest to those that need a database, a build and a browser. */
export default defineConfig({
  root,
  test: {
    reporters: ['default', new ClosingLine()],
    testTimeout: 30_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          ...twoAtATime,
          name: 'checks',
          include: ['.ci/*.test.ts'],
          testTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          ...twoAtATime,
          name: 'unit',
          include: ['{shared,cms,site}/**/*.test.ts'],
          exclude: [...never, '{cms,site}/tests/**', '**/*.process.test.ts'],
          setupFiles: ['.ci/no-unexpected-output.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...twoAtATime,
          name: 'processes',
          include: ['cms/launch/**/*.process.test.ts'],
          testTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          ...twoAtATime,
          name: 'integration',
          include: ['{cms,site}/tests/*.test.ts'],
          exclude: [...never, 'site/tests/chaos.test.ts', ...timed],
          globalSetup: ['cms/tests/support/database.ts', 'site/tests/support/pages.ts'],
          setupFiles: ['.ci/no-unexpected-output.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...alone,
          name: 'timed',
          include: timed,
          globalSetup: ['cms/tests/support/database.ts'],
          setupFiles: ['.ci/no-unexpected-output.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...alone,
          name: 'chaos',
          include: ['site/tests/chaos.test.ts', 'site/tests/chaos/*.test.ts'],
          // The test itself bounds each recovery; `npm run test:chaos` kills for an hour at most.
          testTimeout: 3_600_000,
        },
      },
      {
        extends: true,
        test: {
          ...alone,
          name: 'browser',
          include: ['site/tests/browser/*.test.ts'],
          globalSetup: ['cms/tests/support/database.ts'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
