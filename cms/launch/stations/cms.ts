import type { Database } from '../database/open-database.ts';
import { cmsDir } from '../folders.ts';
import type { Session } from '../session.ts';
import { toolPath } from '../tool-path.ts';
import { waitForHttp } from '../wait-for-http.ts';
import { publisherForCms } from './publisher.ts';

/** What the CMS and its scripts are told. */
export function cmsEnvironment(
  { settings, secrets }: Session,
  database: Database,
): Record<string, string> {
  return {
    DATABASE_URL: database.url,
    PAYLOAD_SECRET: secrets.payloadSecret,
    CMS_URL: settings.cmsUrl,
    SITE_URL: settings.siteUrl,
    DATA_DIR: settings.dataDir,
    COMMENTS_SECRET: secrets.commentsSecret,
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/**
 * Starts the CMS and waits until it says that it is well.
 *
 * @param mode `start` serves the built admin and tells the publisher; `dev` builds while it serves
 */
export async function startCms(
  session: Session,
  database: Database,
  mode: 'start' | 'dev',
  onLine?: (line: string) => void,
): Promise<void> {
  const { settings, processes, terminal } = session;
  const step = terminal.step('CMS');
  const child = processes.start({
    name: 'cms',
    title: 'The CMS',
    command: process.execPath,
    args: [
      toolPath(cmsDir, 'next', 'next'),
      mode,
      ...['-H', settings.host],
      ...['-p', String(settings.cmsPort)],
    ],
    cwd: cmsDir,
    env: {
      ...cmsEnvironment(session, database),
      ...(mode === 'start' ? publisherForCms(session) : {}),
      NODE_ENV: mode === 'start' ? 'production' : 'development',
    },
    ...(onLine === undefined ? {} : { onLine }),
  });
  await waitForHttp(`${settings.cmsUrl}/api/health`, child);
  step.done(settings.cmsUrl);
}
