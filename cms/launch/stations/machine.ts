import { requireDiskSpace } from '../disk-space.ts';
import { rootDir } from '../folders.ts';
import { requireFreePorts } from '../ports.ts';
import type { Session } from '../session.ts';

/** Ports and disks, before anything is started that would have to be stopped again. */
export async function checkMachine(
  { settings, command }: Session,
  mode: 'start' | 'dev',
): Promise<void> {
  const { host, cmsPort, sitePort, publisherPort, dataDir, cacheDir } = settings;
  const wanted = [
    { port: cmsPort, variable: 'CMS_PORT' },
    { port: sitePort, variable: 'SITE_PORT' },
  ];
  const publisher = { port: publisherPort, variable: 'PUBLISHER_PORT', host: '127.0.0.1' };
  await requireFreePorts(host, mode === 'start' ? [...wanted, publisher] : wanted, command);
  requireDiskSpace([dataDir, rootDir, cacheDir]);
}
