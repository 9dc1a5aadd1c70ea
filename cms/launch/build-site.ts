/**
 * `node cms/launch/build-site.ts`: builds the site anew from the instance that `npm start` runs, or
 * from the CMS at CMS_URL. Ends with the exit code of the build.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { childEnvironment, readSiteBuildSettings } from './env.ts';
import { explain } from './errors.ts';
import { dataFolders, siteDir } from './folders.ts';
import { readRunRecord } from './run-record.ts';
import { siteEnvironment } from './site-environment.ts';
import { toolPath } from './tool-path.ts';

try {
  const { folder, ...urls } = findTask();
  const args = [toolPath(siteDir, 'astro', 'astro'), 'build', ...folder];
  const build = spawn(process.execPath, args, {
    cwd: siteDir,
    env: childEnvironment(siteEnvironment(urls)),
    stdio: 'inherit',
  });
  const [code] = await once(build, 'exit');
  process.exitCode = typeof code === 'number' ? code : 1;
} catch (error) {
  console.error(explain(error).join('\n'));
  process.exitCode = 1;
}

/** With CMS_URL it is a build for somewhere else, into `site/dist`. */
function findTask(): { cmsUrl: string; siteUrl?: string | undefined; folder: string[] } {
  const { dataDir, cmsUrl, siteUrl } = readSiteBuildSettings();
  if (cmsUrl !== undefined) return { cmsUrl, siteUrl, folder: [] };
  const folders = dataFolders(dataDir);
  const running = readRunRecord(folders.runRecord);
  return {
    cmsUrl: running.cmsUrl,
    siteUrl: siteUrl ?? running.siteUrl,
    folder: ['--outDir', folders.site],
  };
}
