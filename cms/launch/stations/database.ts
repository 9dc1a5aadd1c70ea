import { type Database, openDatabase } from '../database/open-database.ts';
import type { Session } from '../session.ts';

export async function startDatabase({ settings, processes, terminal }: Session): Promise<Database> {
  const step = terminal.step('Database');
  const database = await openDatabase({
    dataDir: settings.dataDir,
    cacheDir: settings.cacheDir,
    databaseUrl: settings.databaseUrl,
    processes,
    report: (line, kind) => (kind === 'lasting' ? step.say(line) : step.note(line)),
  });
  step.done(database.description);
  return database;
}
