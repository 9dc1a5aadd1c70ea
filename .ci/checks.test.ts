import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const bin = path.join(root, 'node_modules', '.bin');
const execute = promisify(execFile);
let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'dateline-checks-'));
});

afterAll(async () => {
  await rm(scratch, { recursive: true });
});

test('format and lint', async () => {
  expect(await run('biome', ['ci', '--colors=off'])).toBe('');
});

test.each(['.ci', 'shared', 'cms'])('types of %s', async (folder) => {
  expect(await run('tsc', ['-p', folder, '--incremental', 'false'])).toBe('');
});

test('types of the site, pages and components too', async () => {
  expect(await run('astro', ['check', '--root', 'site', '--minimumFailingSeverity', 'hint'])).toBe(
    '',
  );
});

test("Payload's generated types are up to date", async () => {
  const committed = path.join(root, 'shared/src/payload-types.ts');
  const fresh = path.join(scratch, 'payload-types.ts');
  await payload('generate:types', { PAYLOAD_TS_OUTPUT_PATH: fresh });
  expect(await readFile(fresh, 'utf8')).toBe(await readFile(committed, 'utf8'));
});

test("the admin's import map is up to date", async () => {
  const file = path.join(root, 'cms/src/app/(payload)/admin/importMap.js');
  const committed = await readFile(file, 'utf8');
  await payload('generate:importmap', {});
  expect(await readFile(file, 'utf8')).toBe(committed);
});

/** Runs a tool of the project; '' if it is content, otherwise all that it printed. */
async function run(
  tool: string,
  args: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<string> {
  try {
    await execute(path.join(bin, tool), args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
    });
    return '';
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && 'stderr' in error) {
      return `${error.stdout}\n${error.stderr}`;
    }
    throw error;
  }
}

async function payload(command: string, env: Record<string, string>): Promise<void> {
  const printed = await run('payload', [command, '--disable-transpile'], {
    cwd: path.join(root, 'cms'),
    env: {
      NEXT_PHASE: 'phase-production-build',
      PAYLOAD_CONFIG_PATH: 'src/payload.config.ts',
      ...env,
    },
  });
  expect(printed).toBe('');
}
