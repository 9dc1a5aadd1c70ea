import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Database } from '../database/open-database.ts';
import { cmsDir } from '../folders.ts';
import type { Session } from '../session.ts';
import { cmsEnvironment } from './cms.ts';

/** Fills an empty database with the demo newsroom, unless DEMO=0. */
export async function addFirstContent(session: Session, database: Database): Promise<void> {
  const { processes, secrets, settings, terminal } = session;
  const step = terminal.step('First content');
  if (!settings.demo) {
    step.done('none (DEMO=0)');
    return;
  }
  await processes.run({
    name: 'first-content',
    title: 'Filling the demo newsroom',
    command: process.execPath,
    args: [join(cmsDir, 'src', 'scripts', 'seed-demo.ts')],
    cwd: cmsDir,
    env: {
      ...cmsEnvironment(session, database),
      NODE_ENV: 'production',
      DEMO_PASSWORD: secrets.demoPassword,
    },
    onLine: (line) => step.note(stripVTControlCharacters(line).trim()),
  });
  step.done('demo newsroom');
}
