import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { siteDir } from '../../../../cms/launch/folders.ts';
import { toolPath } from '../../../../cms/launch/tool-path.ts';

/** Where the bundle is; within the site's folder, since it imports from there. */
export const pagesFolder = path.join(siteDir, '.pages-tests');

/** Builds the pages as an app, as the publisher loads them. Throws with all that was printed if it fails. */
export async function buildPages(): Promise<void> {
  const args = ['build', '--config', 'astro.pages.config.ts', '--outDir', pagesFolder];
  const child = spawn(process.execPath, [toolPath(siteDir, 'astro', 'astro'), ...args], {
    cwd: siteDir,
    env: { NODE_ENV: 'production', PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1' },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(printed);
}
