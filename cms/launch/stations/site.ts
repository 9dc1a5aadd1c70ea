import { join } from 'node:path';
import { siteDir } from '../folders.ts';
import type { Session } from '../session.ts';
import { siteEnvironment } from '../site-environment.ts';
import { toolPath } from '../tool-path.ts';
import { waitForAnswer, waitForHttp } from '../wait-for-http.ts';

/** Serves what the publisher has made to readers; where that is nothing yet, it says so. */
export async function serveSite({
  settings,
  secrets,
  folders,
  processes,
  terminal,
}: Session): Promise<void> {
  const step = terminal.step('Site server');
  const child = processes.start({
    name: 'site',
    title: 'The site server',
    command: process.execPath,
    args: [join(siteDir, 'server', 'serve.ts')],
    cwd: siteDir,
    env: {
      ...siteEnvironment(settings),
      HOST: settings.host,
      SITE_PORT: String(settings.sitePort),
      SITE_DIR: folders.site,
      COMMENTS_SECRET: secrets.commentsSecret,
    },
  });
  await waitForAnswer(settings.siteUrl, child, {
    limitMs: 60_000,
    judge: (status) =>
      status === 200 || status === 503 ? { value: status } : { reason: `status ${status}` },
  });
  step.done(settings.siteUrl);
}

/** Serves the site from its sources, with hot reload. */
export async function developSite(
  { settings, processes, terminal }: Session,
  onLine: (line: string) => void,
): Promise<void> {
  const step = terminal.step('Site');
  const child = processes.start({
    name: 'site',
    title: 'The site server',
    command: process.execPath,
    args: [
      toolPath(siteDir, 'astro', 'astro'),
      'dev',
      ...['--host', settings.host],
      ...['--port', String(settings.sitePort)],
    ],
    cwd: siteDir,
    env: { ...siteEnvironment(settings), NODE_ENV: 'development' },
    onLine,
  });
  await waitForHttp(settings.siteUrl, child);
  step.done(settings.siteUrl);
}
