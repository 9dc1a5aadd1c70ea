import { spawn } from 'node:child_process';
import path from 'node:path';
import { siteDir } from '../../../cms/launch/folders.ts';
import { toolPath } from '../../../cms/launch/tool-path.ts';

export interface BuildResult {
  code: number | null;
  /** All that it printed, without colours. */
  output: string;
}

/** Runs a real `astro build` against `cmsUrl` into `<folder>/current`. */
export function buildSite(
  cmsUrl: string,
  folder: string,
  env: Record<string, string> = {},
): Promise<BuildResult> {
  const child = spawn(
    process.execPath,
    [toolPath(siteDir, 'astro', 'astro'), 'build', '--outDir', path.join(folder, 'current')],
    {
      cwd: siteDir,
      env: {
        NODE_ENV: 'production',
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        NO_COLOR: '1',
        CMS_URL: cmsUrl,
        ...env,
      },
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
