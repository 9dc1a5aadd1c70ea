import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readSettings } from '../../launch/env.ts';
import { dataFolders, rootDir } from '../../launch/folders.ts';
import { anyFreePort } from '../../launch/ports.ts';
import { createProcesses } from '../../launch/processes.ts';
import { keepSecrets } from '../../launch/secrets.ts';
import type { Session } from '../../launch/session.ts';
import { openTerminal } from '../../launch/terminal.ts';

/**
 * What `npm start` has, on free ports and in a folder of its own inside `.data`: on the disk on which
 * newsrooms live, because fsync costs nothing in a temporary folder that is kept in memory. It
 * reports to the error output, so that the output has results only.
 */
export async function openBenchSession(): Promise<Session> {
  const parent = join(rootDir, '.data');
  mkdirSync(parent, { recursive: true });
  const dataDir = await mkdtemp(join(parent, 'bench-'));
  const settings = readSettings({
    CMS_PORT: String(await anyFreePort('127.0.0.1')),
    SITE_PORT: String(await anyFreePort('127.0.0.1')),
    PUBLISHER_PORT: String(await anyFreePort('127.0.0.1')),
    DATA_DIR: dataDir,
    DEMO: '0',
  });
  const folders = dataFolders(dataDir);
  mkdirSync(folders.children, { recursive: true });
  return {
    settings,
    folders,
    command: 'npm run bench',
    secrets: keepSecrets(folders.secrets),
    processes: createProcesses(dataDir),
    terminal: openTerminal(join(folders.logs, 'bench.log'), process.stderr, process.stderr),
  };
}

/** Stops all that was started in it, and removes its folder. */
export async function closeBenchSession({ processes, terminal, settings }: Session): Promise<void> {
  await processes.stopAll();
  terminal.close();
  await rm(settings.dataDir, { recursive: true, force: true });
}
