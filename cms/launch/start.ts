/** `npm start`: the whole of Dateline on this machine, built and served. */
import { runSession } from './session.ts';
import { prepareAdmin } from './stations/admin.ts';
import { startCms } from './stations/cms.ts';
import { startDatabase } from './stations/database.ts';
import { addFirstContent } from './stations/first-content.ts';
import { checkMachine } from './stations/machine.ts';
import { announceReady } from './stations/ready.ts';
import { buildSite, serveSite } from './stations/site.ts';

await runSession('npm start', async (session) => {
  await checkMachine(session);
  const [database] = await Promise.all([startDatabase(session), prepareAdmin(session)]);
  await addFirstContent(session, database);
  await startCms(session, database, 'start');
  await buildSite(session);
  await serveSite(session);
  await announceReady(session, database);
});
