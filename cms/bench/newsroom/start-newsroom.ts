import type { Session } from '../../launch/session.ts';
import { prepareAdmin } from '../../launch/stations/admin.ts';
import { startDatabase } from '../../launch/stations/database.ts';
import { preparePages } from '../../launch/stations/pages.ts';
import { startPublisher } from '../../launch/stations/publisher.ts';
import { serveSite } from '../../launch/stations/site.ts';
import { loadCorpus } from '../load/load-corpus.ts';
import { describeSetup, type Setup } from '../measure/setup.ts';
import { type Editor, logIn } from './editor.ts';
import { ReleaseLog } from './release-log.ts';
import { createEditor, startBenchCms } from './start-cms.ts';

/** A whole newsroom, all of it real processes: database, CMS, publisher, readers' server. */
export interface BenchNewsroom {
  session: Session;
  setup: Setup;
  databaseUrl: string;
  cmsUrl: string;
  siteUrl: string;
  editor: Editor;
  /** Of that editor. */
  account: { email: string; password: string };
  releases: ReleaseLog;
  /** Stops the publisher while `work` runs, and starts it again. */
  withoutPublisher<T>(work: () => Promise<T>): Promise<T>;
}

/** Starts one in the session, with a corpus of `articles` in it. */
export async function startBenchNewsroom(
  session: Session,
  options: { articles: number; cms: 'built' | 'plain' },
): Promise<BenchNewsroom> {
  const { settings } = session;
  const database = await startDatabase(session);
  if (options.cms === 'built') await prepareAdmin(session);
  await preparePages(session);
  await fill(session, database.url, options.articles);
  const account = await createEditor(session, database);
  await startBenchCms(session, database, options.cms);
  const releases = new ReleaseLog();
  const start = () => startPublisher(session, (line) => releases.hear(line));
  let publisher = await start();
  await serveSite(session);
  return {
    session,
    setup: await describeSetup(options.articles, options.cms),
    databaseUrl: database.url,
    cmsUrl: settings.cmsUrl,
    siteUrl: settings.siteUrl,
    account,
    editor: await logIn(settings.cmsUrl, account.email, account.password),
    releases,
    async withoutPublisher(work) {
      await publisher.stop();
      try {
        return await work();
      } finally {
        publisher = await start();
      }
    },
  };
}

async function fill(session: Session, databaseUrl: string, articles: number): Promise<void> {
  const step = session.terminal.step('Corpus');
  await loadCorpus({
    databaseUrl,
    articles,
    dataDir: session.settings.dataDir,
    siteUrl: session.settings.siteUrl,
    report: (loaded) => step.note(`${loaded} articles`),
  });
  step.done(`${articles} articles`);
}
