/**
 * `npm run check:ftm [FOLDER]`: loads what a site gives as FollowTheMoney with the PyPI package of that
 * name (4.11), installed into `.ftm-venv` the first time. FOLDER is a built site, `site/dist` unless given.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';

const siteDir = path.resolve(import.meta.dirname, '..');
const venv = path.resolve(siteDir, '..', '.ftm-venv');
const python = path.join(venv, 'bin', 'python');

const folder = path.resolve(process.argv[2] ?? path.join(siteDir, 'dist'));
const files: string[] = [];
for await (const file of glob('data/**/*.ftm.json', { cwd: folder })) files.push(file);
if (files.length === 0) {
  console.error(
    `${folder} has no file like data/entities.ftm.json: give the folder of a built site.`,
  );
  process.exit(2);
}
if (!existsSync(python)) {
  execFileSync('python3', ['-m', 'venv', venv], { stdio: 'inherit' });
  const install = ['-m', 'pip', 'install', '--quiet', 'followthemoney==4.11.2'];
  execFileSync(python, install, { stdio: 'inherit' });
}
const program = path.join(import.meta.dirname, 'support', 'check-ftm.py');
const { status } = spawnSync(python, [program, ...files.sort()], { cwd: folder, stdio: 'inherit' });
process.exit(status ?? 1);
