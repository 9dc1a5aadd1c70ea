import { join } from 'node:path';
import type { Build } from './build-unless-unchanged.ts';
import { rootDir, sharedDir, siteDir } from './folders.ts';
import { toolPath } from './tool-path.ts';

/** `astro build` of the pages that the publisher renders, into `site/.pages`. */
export function pagesBuild(): Build {
  return {
    command: {
      name: 'pages-build',
      title: 'The build of the pages',
      command: process.execPath,
      args: [toolPath(siteDir, 'astro', 'astro'), 'build', '--config', 'astro.pages.config.ts'],
      cwd: siteDir,
      env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    },
    sources: [siteDir, join(sharedDir, 'src'), join(rootDir, 'package-lock.json')],
    isNoSource,
    // Beside the folder: whatever is in it tells the publisher whether its pages are others than before.
    stampFile: join(siteDir, '.pages.sha256'),
    proof: join(siteDir, '.pages', 'server', 'entry.mjs'),
    patience: 'which takes a few seconds',
  };
}

/** What is in site/ and not in the pages, or is written by builds. */
function isNoSource(name: string): boolean {
  return (
    /^site\/(node_modules|dist|docs|tests|\.(astro|building|pages|pages\.sha256|releases))(\/|$)/.test(
      name,
    ) || /(\.test\.tsx?|\.tsbuildinfo|\.DS_Store)$/.test(name)
  );
}
