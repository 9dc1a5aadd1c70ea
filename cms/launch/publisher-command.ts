/**
 * `npm run publisher -- status | resume | rollback [n]`: speaks to the publisher of the instance that
 * `npm start` runs. A deployment runs `site/publisher/command.ts` itself.
 */
import { join } from 'node:path';
import { LaunchError } from './errors.ts';
import { siteDir } from './folders.ts';
import { runOnInstance } from './run-script.ts';

await runOnInstance(join(siteDir, 'publisher', 'command.ts'), ({ record, secrets }) => {
  if (record.publisherPort === null) {
    throw new LaunchError('npm run dev has no publisher: the site reads the CMS by itself.');
  }
  return {
    PUBLISHER_PORT: String(record.publisherPort),
    PUBLISHER_SECRET: secrets.publisherSecret,
  };
});
