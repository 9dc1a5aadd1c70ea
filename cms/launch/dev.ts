/** `npm run dev`: admin and site from their sources, with hot reload, for people who change them. */
import { runSession } from './session.ts';
import { startCms } from './stations/cms.ts';
import { startDatabase } from './stations/database.ts';
import { addFirstContent } from './stations/first-content.ts';
import { checkMachine } from './stations/machine.ts';
import { announceReady } from './stations/ready.ts';
import { developSite } from './stations/site.ts';

await runSession('npm run dev', async (session) => {
  const printAs = (name: string) => (line: string) => session.terminal.print(`${name} │ ${line}`);
  await checkMachine(session, 'dev');
  const database = await startDatabase(session);
  await addFirstContent(session, database);
  await startCms(session, database, 'dev', printAs('cms '));
  await developSite(session, printAs('site'));
  await announceReady(session, database, 'dev');
});
