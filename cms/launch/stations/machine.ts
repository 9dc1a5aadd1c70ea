import { requireDiskSpace } from '../disk-space.ts';
import { rootDir } from '../folders.ts';
import { requireFreePorts } from '../ports.ts';
import type { Session } from '../session.ts';

/** Ports and disks, before anything is started that would have to be stopped again. */
export async function checkMachine({ settings, command }: Session): Promise<void> {
  const { host, cmsPort, sitePort, dataDir, cacheDir } = settings;
  const wanted = [
    { port: cmsPort, variable: 'CMS_PORT' },
    { port: sitePort, variable: 'SITE_PORT' },
  ];
  await requireFreePorts(host, wanted, command);
  requireDiskSpace([dataDir, rootDir, cacheDir]);
}
