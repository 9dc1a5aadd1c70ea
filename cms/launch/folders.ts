import { join } from 'node:path';

/** The checkout's root, and the workspaces in it. */
export const rootDir = join(import.meta.dirname, '..', '..');
export const cmsDir = join(rootDir, 'cms');
export const siteDir = join(rootDir, 'site');
export const sharedDir = join(rootDir, 'shared');

/** What the launcher keeps in one data folder, and where. */
export function dataFolders(dataDir: string) {
  return {
    logs: join(dataDir, 'logs'),
    /** A link to the built site that readers see. */
    site: join(dataDir, 'site', 'current'),
    /** One file for each running child. */
    children: join(dataDir, 'run'),
    mongo: join(dataDir, 'mongo'),
    databaseRecord: join(dataDir, 'database.json'),
    secrets: join(dataDir, 'secrets.json'),
    demoLogins: join(dataDir, 'demo-logins.json'),
    /** Where the running instance is found; there only while it runs. */
    runRecord: join(dataDir, 'run.json'),
  };
}
