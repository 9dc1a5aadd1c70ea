import { join } from 'node:path';
import type { Build } from './build-unless-unchanged.ts';
import { cmsDir, rootDir, sharedDir } from './folders.ts';
import { toolPath } from './tool-path.ts';

/** `next build` of the admin, into `cms/.next`. */
export function adminBuild(): Build {
  const folder = join(cmsDir, '.next');
  return {
    command: {
      name: 'admin-build',
      title: 'The build of the admin',
      command: process.execPath,
      args: [toolPath(cmsDir, 'next', 'next'), 'build'],
      cwd: cmsDir,
      env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    },
    sources: [cmsDir, join(sharedDir, 'src'), join(rootDir, 'package-lock.json')],
    isNoSource,
    stampFile: join(folder, 'dateline-sources.sha256'),
    proof: join(folder, 'BUILD_ID'),
    patience: 'which takes one to three minutes',
  };
}

/** What is in cms/ and not in the admin, or is written by the build itself. */
function isNoSource(name: string): boolean {
  return (
    /^cms\/(node_modules|\.next|\.data|tests|launch|bench|next-env\.d\.ts)(\/|$)/.test(name) ||
    /(\.test\.tsx?|\.tsbuildinfo|\.DS_Store)$/.test(name)
  );
}
