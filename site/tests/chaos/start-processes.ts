import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type PublisherPlace,
  publisherEnvironment,
  publisherScript,
} from '../../../cms/bench/newsroom/start-publisher.ts';
import { startEmbeddedServer } from '../../../cms/launch/database/embedded-server.ts';
import { findMongod } from '../../../cms/launch/database/find-mongod.ts';
import type { Database } from '../../../cms/launch/database/open-database.ts';
import { cmsDir, siteDir } from '../../../cms/launch/folders.ts';
import type { Child } from '../../../cms/launch/processes.ts';
import type { Session } from '../../../cms/launch/session.ts';
import { cmsEnvironment } from '../../../cms/launch/stations/cms.ts';
import { toolPath } from '../../../cms/launch/tool-path.ts';
import { waitForHttp } from '../../../cms/launch/wait-for-http.ts';
import { Victim, type VictimKind } from './victims.ts';

/** The pages as the publisher renders them, from today's sources. */
export async function buildPages({ processes }: Session): Promise<void> {
  await processes.run({
    name: 'pages',
    title: 'The build of the pages',
    command: process.execPath,
    args: [
      toolPath(siteDir, 'astro', 'astro'),
      'build',
      '--config',
      'astro.pages.config.ts',
      '--silent',
    ],
    cwd: siteDir,
    env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
}

/** The project's embedded server, which comes back on the same port and data. */
export async function beginDatabase(session: Session): Promise<{ url: string; mongod: Victim }> {
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
  return { url, mongod };
}

export async function startCms(
  session: Session,
  database: Database,
  publisher: PublisherPlace,
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
      CMS_URL: url,
      PUBLISHER_URL: publisher.url,
      PUBLISHER_SECRET: publisher.secret,
      PUBLISHER_KEY: publisher.key,
      NODE_ENV: 'production',
    },
    onLine: keepLine(session, kind),
  });
  await waitForHttp(`${url}/api/health`, child);
  return child;
}

export async function startPublisher(session: Session, place: PublisherPlace): Promise<Child> {
  const child = session.processes.start({
    name: 'publisher',
    title: 'The publisher',
    command: process.execPath,
    args: [publisherScript],
    cwd: siteDir,
    env: publisherEnvironment(session, place),
    onLine: keepLine(session, 'publisher'),
  });
  await waitForHttp(`${place.url}/health`, child);
  return child;
}

/** What all of them said, in one file with times: after a kill each has a new log. */
export function chaosLog({ folders }: Session): string {
  return join(folders.logs, 'chaos.log');
}

function keepLine(session: Session, kind: VictimKind): (line: string) => void {
  return (line) =>
    appendFileSync(chaosLog(session), `${new Date().toISOString()} ${kind} ${line}\n`);
}
