import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { ChildFailed } from '../../launch/errors.ts';
import { siteDir } from '../../launch/folders.ts';
import { anyFreePort } from '../../launch/ports.ts';
import type { Child } from '../../launch/processes.ts';
import type { Session } from '../../launch/session.ts';
import { siteEnvironment } from '../../launch/site-environment.ts';
import { waitForHttp } from '../../launch/wait-for-http.ts';
import { now } from '../measure/clock.ts';
import type { ReleaseLog } from './release-log.ts';

/** Where the publisher is, and what it and the CMS know each other by. */
export interface PublisherPlace {
  url: string;
  port: number;
  secret: string;
  key: string;
}

export const publisherScript = join(siteDir, 'publisher', 'main.ts');

export async function choosePublisherPlace(): Promise<PublisherPlace> {
  const port = await anyFreePort('127.0.0.1');
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    secret: `whsec_${randomBytes(32).toString('base64')}`,
    key: randomUUID(),
  };
}

export function publisherEnvironment(
  { settings, folders }: Session,
  place: PublisherPlace,
): Record<string, string> {
  return {
    ...siteEnvironment(settings),
    CMS_KEY: place.key,
    PUBLISHER_SECRET: place.secret,
    PUBLISHER_PORT: String(place.port),
    HOST: settings.host,
    DATA_DIR: settings.dataDir,
    SITE_DIR: folders.site,
    NODE_ENV: 'production',
  };
}

/**
 * Starts the publisher and waits until the whole site is out.
 *
 * @throws {ChildFailed} if it ends before
 */
export async function startPublisher(
  session: Session,
  place: PublisherPlace,
  log: ReleaseLog,
): Promise<Child> {
  const since = now();
  const step = session.terminal.step('Publisher');
  step.note('publishing the whole site');
  const child = session.processes.start({
    name: 'publisher',
    title: 'The publisher',
    command: process.execPath,
    args: [publisherScript],
    cwd: siteDir,
    env: publisherEnvironment(session, place),
    onLine: (line) => log.hear(line),
  });
  const ended = child.exited.then((exit) => {
    throw new ChildFailed(exit, 'The publisher stopped before it was ready.');
  });
  await Promise.race([log.ready(since), ended]);
  await waitForHttp(`${place.url}/health`, child);
  step.done(place.url);
  return child;
}
