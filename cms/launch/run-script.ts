import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { childEnvironment, readDataDir } from './env.ts';
import { explain } from './errors.ts';
import { cmsDir, dataFolders } from './folders.ts';
import { type RunRecord, readRunRecord } from './run-record.ts';
import { keepSecrets, type Secrets } from './secrets.ts';

/** An instance that `npm start` or `npm run dev` runs. */
export interface Instance {
  readonly dataDir: string;
  readonly record: RunRecord;
  readonly secrets: Secrets;
}

/** Runs a script of `cms/src/scripts` on the running instance; as `runOnInstance`. */
export async function runScript(name: string): Promise<void> {
  await runOnInstance(join(cmsDir, 'src', 'scripts', name), ({ dataDir, record, secrets }) => ({
    DATABASE_URL: record.databaseUrl,
    PAYLOAD_SECRET: secrets.payloadSecret,
    CMS_URL: record.cmsUrl,
    SITE_URL: record.siteUrl,
    DATA_DIR: dataDir,
  }));
}

/**
 * Runs a program on the running instance with the words of this command, and ends as it ends. What goes
 * wrong before is printed.
 */
export async function runOnInstance(
  program: string,
  environment: (instance: Instance) => Record<string, string>,
): Promise<void> {
  try {
    const dataDir = readDataDir();
    const folders = dataFolders(dataDir);
    const record = readRunRecord(folders.runRecord);
    const instance = { dataDir, record, secrets: keepSecrets(folders.secrets) };
    const child = spawn(process.execPath, [program, ...process.argv.slice(2)], {
      cwd: cmsDir,
      env: childEnvironment(environment(instance)),
      stdio: 'inherit',
    });
    const [code] = await once(child, 'exit');
    process.exitCode = typeof code === 'number' ? code : 1;
  } catch (error) {
    console.error(explain(error).join('\n'));
    process.exitCode = 1;
  }
}
