/**
 * `npm run create-admin -- you@example.org`: makes an admin account in the instance that `npm start`
 * runs, and prints its password once. A deployment runs `cms/src/scripts/create-admin.ts` itself.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { childEnvironment, readSiteBuildSettings } from './env.ts';
import { explain } from './errors.ts';
import { cmsDir, dataFolders } from './folders.ts';
import { readRunRecord } from './run-record.ts';
import { keepSecrets } from './secrets.ts';

try {
  const { dataDir } = readSiteBuildSettings();
  const folders = dataFolders(dataDir);
  const { databaseUrl, cmsUrl, siteUrl } = readRunRecord(folders.runRecord);
  const script = join(cmsDir, 'src', 'scripts', 'create-admin.ts');
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
