import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Database } from '../../launch/database/open-database.ts';
import { LaunchError } from '../../launch/errors.ts';
import { cmsDir } from '../../launch/folders.ts';
import type { Session } from '../../launch/session.ts';
import { cmsEnvironment } from '../../launch/stations/cms.ts';
import { publisherForCms } from '../../launch/stations/publisher.ts';
import { toolPath } from '../../launch/tool-path.ts';
import { waitForHttp } from '../../launch/wait-for-http.ts';

const email = 'bench@record.example';

/** Starts the CMS, built or plain, and waits until it is well. */
export async function startBenchCms(
  session: Session,
  database: Database,
  mode: 'built' | 'plain',
): Promise<void> {
  const { settings, processes, terminal } = session;
  const step = terminal.step('CMS');
  const next = [toolPath(cmsDir, 'next', 'next'), 'start', '-H', settings.host];
  const child = processes.start({
    name: 'cms',
    title: 'The CMS',
    command: process.execPath,
    args:
      mode === 'built'
        ? [...next, '-p', String(settings.cmsPort)]
        : [join(import.meta.dirname, 'plain-cms.ts')],
    cwd: cmsDir,
    env: {
      ...cmsEnvironment(session, database),
      ...publisherForCms(session),
      NODE_ENV: 'production',
    },
  });
  await waitForHttp(`${settings.cmsUrl}/api/health`, child);
  step.done(`${settings.cmsUrl} (${mode})`);
}

/** Makes the editor's account with the newsroom's own script; it also builds all indexes. */
export async function createEditor(
  session: Session,
  database: Database,
): Promise<{ email: string; password: string }> {
  let password: string | undefined;
  await session.processes.run({
    name: 'create-admin',
    title: 'Making an account',
    command: process.execPath,
    args: [join(cmsDir, 'src', 'scripts', 'create-admin.ts'), email],
    cwd: cmsDir,
    env: { ...cmsEnvironment(session, database), NODE_ENV: 'production' },
    onLine: (line) => {
      password ??= /^Password (\S+)$/.exec(stripVTControlCharacters(line))?.[1];
    },
  });
  if (password === undefined) throw new LaunchError('create-admin printed no password.');
  return { email, password };
}
