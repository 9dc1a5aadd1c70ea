import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { childEnvironment, readSiteBuildSettings } from './env.ts';
import { explain } from './errors.ts';
import { cmsDir, dataFolders } from './folders.ts';
import { readRunRecord } from './run-record.ts';
import { keepSecrets } from './secrets.ts';

/**
 * Runs a script of `cms/src/scripts` on the instance that `npm start` runs, with the words of this
 * command, and ends as it ends.
 */
export async function runScript(name: string): Promise<void> {
  try {
    const { dataDir } = readSiteBuildSettings();
    const folders = dataFolders(dataDir);
    const { databaseUrl, cmsUrl, siteUrl } = readRunRecord(folders.runRecord);
    const script = join(cmsDir, 'src', 'scripts', name);
    const child = spawn(process.execPath, [script, ...process.argv.slice(2)], {
      cwd: cmsDir,
      env: childEnvironment({
        DATABASE_URL: databaseUrl,
        PAYLOAD_SECRET: keepSecrets(folders.secrets).payloadSecret,
        CMS_URL: cmsUrl,
        SITE_URL: siteUrl,
        DATA_DIR: dataDir,
      }),
      stdio: 'inherit',
    });
    const [code] = await once(child, 'exit');
    process.exitCode = typeof code === 'number' ? code : 1;
  } catch (error) {
    console.error(explain(error).join('\n'));
    process.exitCode = 1;
  }
}
