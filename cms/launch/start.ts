/** `npm start`: the whole of Dateline on this machine, built and served. */
import { runSession } from './session.ts';
import { prepareAdmin } from './stations/admin.ts';
import { startCms } from './stations/cms.ts';
import { startDatabase } from './stations/database.ts';
import { addFirstContent } from './stations/first-content.ts';
import { checkMachine } from './stations/machine.ts';
import { preparePages } from './stations/pages.ts';
import { startPublisher } from './stations/publisher.ts';
import { announceReady } from './stations/ready.ts';
import { serveSite } from './stations/site.ts';

await runSession('npm start', async (session) => {
  await checkMachine(session, 'start');
  // One build after the other: two at once would need the memory of both.
  const build = async () => {
    await prepareAdmin(session);
    await preparePages(session);
  };
  const [database] = await Promise.all([startDatabase(session), build()]);
  await addFirstContent(session, database);
  await startCms(session, database, 'start');
  await startPublisher(session);
  await serveSite(session);
  await announceReady(session, database, 'start');
});
