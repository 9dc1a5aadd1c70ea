import { rm } from 'node:fs/promises';
import { loadCorpus } from '../../../cms/bench/load/load-corpus.ts';
import { openBenchSession } from '../../../cms/bench/newsroom/open-session.ts';
import { createEditor } from '../../../cms/bench/newsroom/start-cms.ts';
import {
  choosePublisherPlace,
  type PublisherPlace,
} from '../../../cms/bench/newsroom/start-publisher.ts';
import type { Database } from '../../../cms/launch/database/open-database.ts';
import { anyFreePort } from '../../../cms/launch/ports.ts';
import type { Session } from '../../../cms/launch/session.ts';
import { serveSite } from '../../../cms/launch/stations/site.ts';
import { type Desk, openDesk } from './desk.ts';
import { beginDatabase, buildPages, startCms, startPublisher } from './start-processes.ts';
import { Victim, type VictimKind } from './victims.ts';

/** A whole newsroom of real processes, with two CMS processes on one database. */
export interface ChaosNewsroom {
  session: Session;
  place: PublisherPlace;
  cmsUrls: readonly string[];
  desk: Desk;
  victims: Readonly<Record<VictimKind, Victim>>;
  /** Stops everything. */
  stop(): Promise<void>;
  /** Deletes its folder. */
  remove(): Promise<void>;
}

const corpusArticles = 40;

export async function openChaosNewsroom(): Promise<ChaosNewsroom> {
  const session = await openBenchSession();
  try {
    return await fill(session);
  } catch (error) {
    await session.processes.stopAll();
    throw error;
  }
}

async function fill(session: Session): Promise<ChaosNewsroom> {
  const { settings, folders, processes, terminal } = session;
  const begin = (kind: VictimKind, start: Parameters<typeof Victim.begin>[2]) =>
    Victim.begin(kind, folders.children, start);
  await buildPages(session);
  const place = await choosePublisherPlace();
  const { url, mongod } = await beginDatabase(session);
  const database: Database = {
    url,
    origin: 'DATABASE_URL',
    description: 'the one that is killed',
    stop: () => mongod.stop(),
  };
  const { siteUrl, dataDir, cmsUrl } = settings;
  await loadCorpus({ databaseUrl: url, articles: corpusArticles, dataDir, siteUrl });
  const account = await createEditor(session, database);
  const cms = await begin('cms', () => startCms(session, database, place, 'cms', cmsUrl));
  const secondUrl = `http://127.0.0.1:${await anyFreePort('127.0.0.1')}`;
  const second = await begin('second-cms', () =>
    startCms(session, database, place, 'second-cms', secondUrl),
  );
  const publisher = await begin('publisher', () => startPublisher(session, place));
  await serveSite(session);
  return {
    session,
    place,
    cmsUrls: [cmsUrl, secondUrl],
    desk: await openDesk(cmsUrl, account),
    victims: { cms, 'second-cms': second, publisher, mongod },
    async stop() {
      await processes.stopAll();
      terminal.close();
    },
    remove: () => rm(dataDir, { recursive: true, force: true }),
  };
}
