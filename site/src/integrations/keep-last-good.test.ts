import { execFile } from 'node:child_process';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const integration = fileURLToPath(new URL('./keep-last-good.ts', import.meta.url));
let site: string;

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'keep-last-good-'));
  await symlink(join(root, 'node_modules'), join(site, 'node_modules'));
  await mkdir(join(site, 'src/pages'), { recursive: true });
  await writeFile(
    join(site, 'astro.config.ts'),
    `import { keepLastGood } from ${JSON.stringify(integration)};
     process.env.ASTRO_TELEMETRY_DISABLED = '1';
     export default { integrations: [keepLastGood()] };`,
  );
  return () => rm(site, { recursive: true });
});

/** The exit code and what was printed by a real `astro build` of one page. */
async function build(page: string): Promise<{ code: number; printed: string }> {
  await writeFile(join(site, 'src/pages/index.astro'), page);
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  return new Promise((resolve) => {
    execFile(process.execPath, [astro, 'build'], { cwd: site }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), printed: stdout + stderr });
    });
  });
}

test('a good build is what readers see; a failing one changes nothing', {
  timeout: 60_000,
}, async () => {
  expect(await build('<p>good</p>')).toMatchObject({ code: 0 });
  const good = await readlink(join(site, 'dist'));
  expect(dirname(good)).toBe('.releases');
  const failed = await build('---\nthrow new Error("The CMS is away.");\n---\n<p>bad</p>');
  expect(failed.code).not.toBe(0);
  expect(failed.printed).toContain('The CMS is away.');
  expect(await readlink(join(site, 'dist'))).toBe(good);
  expect(await readFile(join(site, 'dist/index.html'), 'utf8')).toContain('good');
  expect(await readdir(join(site, '.releases'))).toEqual([good.replace('.releases/', '')]);
});
