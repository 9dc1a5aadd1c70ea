import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedServer } from '../../../cms/launch/database/embedded-server.ts';
import { findMongod } from '../../../cms/launch/database/find-mongod.ts';
import type { Database } from '../../../cms/launch/database/open-database.ts';
import { cmsDir } from '../../../cms/launch/folders.ts';
import type { Child } from '../../../cms/launch/processes.ts';
import type { Session } from '../../../cms/launch/session.ts';
import { cmsEnvironment } from '../../../cms/launch/stations/cms.ts';
import { publisherForCms } from '../../../cms/launch/stations/publisher.ts';
import { waitForHttp } from '../../../cms/launch/wait-for-http.ts';
import { Victim, type VictimKind } from './victims.ts';

/** The project's embedded server, which comes back on the same port and data. */
export async function beginDatabase(
  session: Session,
): Promise<{ database: Database; mongod: Victim }> {
  const { settings, folders, processes } = session;
  const { cacheDir, dataDir } = settings;
  const report = () => {};
  const binary = await findMongod({ cacheDir, wroteData: undefined, processes, report });
  let url = '';
  const mongod = await Victim.begin('mongod', folders.children, async () => {
    const server = await startEmbeddedServer(dataDir, binary, processes);
    url = server.url;
    return server.child;
  });
  const description = `mongod ${binary.version}, which is killed`;
  return {
    database: { url, origin: binary.origin, description, stop: () => mongod.stop() },
    mongod,
  };
}

/** The CMS's REST handlers with its webhook worker, listening where `url` says. */
export async function startCms(
  session: Session,
  database: Database,
  kind: VictimKind,
  url: string,
): Promise<Child> {
  const child = session.processes.start({
    name: kind,
    title: 'The CMS',
    command: process.execPath,
    args: [join(cmsDir, 'bench', 'newsroom', 'plain-cms.ts')],
    cwd: cmsDir,
    env: {
      ...cmsEnvironment(session, database),
      ...publisherForCms(session),
      CMS_URL: url,
      NODE_ENV: 'production',
    },
    onLine: keepLine(session, kind),
  });
  await waitForHttp(`${url}/api/health`, child);
  return child;
}

/** Keeps what all of them say in one file with times: after a kill each has a new log of its own. */
export function keepLine({ folders }: Session, kind: VictimKind): (line: string) => void {
  const file = join(folders.logs, 'chaos.log');
  return (line) => appendFileSync(file, `${new Date().toISOString()} ${kind} ${line}\n`);
}
