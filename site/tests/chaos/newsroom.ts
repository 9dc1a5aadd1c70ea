import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCorpus } from '../../../cms/bench/load/load-corpus.ts';
import { openBenchSession } from '../../../cms/bench/newsroom/open-session.ts';
import { createEditor } from '../../../cms/bench/newsroom/start-cms.ts';
import { anyFreePort } from '../../../cms/launch/ports.ts';
import type { Session } from '../../../cms/launch/session.ts';
import { preparePages } from '../../../cms/launch/stations/pages.ts';
import { startPublisher } from '../../../cms/launch/stations/publisher.ts';
import { serveSite } from '../../../cms/launch/stations/site.ts';
import { openTerminal } from '../../../cms/launch/terminal.ts';
import { type Desk, openDesk } from './desk.ts';
import { beginDatabase, keepLine, startCms } from './start-processes.ts';
import { Victim, type VictimKind } from './victims.ts';

/** A whole newsroom of real processes, with two CMS processes on one database. */
export interface ChaosNewsroom {
  session: Session;
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
  const session = await openQuietSession();
  try {
    return await start(session);
  } catch (error) {
    await session.processes.stopAll();
    throw error;
  }
}

/** Stations that are passed two hundred times are news for the log only. */
async function openQuietSession(): Promise<Session> {
  const session = await openBenchSession();
  session.terminal.close();
  const nowhere = { write: () => true };
  const log = join(session.folders.logs, 'stations.log');
  return { ...session, terminal: openTerminal(log, nowhere, nowhere) };
}

async function start(session: Session): Promise<ChaosNewsroom> {
  const { settings, folders, processes, terminal } = session;
  const begin = (kind: VictimKind, startIt: Parameters<typeof Victim.begin>[2]) =>
    Victim.begin(kind, folders.children, startIt);
  await preparePages(session);
  const { database, mongod } = await beginDatabase(session);
  const { siteUrl, dataDir, cmsUrl } = settings;
  await loadCorpus({ databaseUrl: database.url, articles: corpusArticles, dataDir, siteUrl });
  const account = await createEditor(session, database);
  const cms = await begin('cms', () => startCms(session, database, 'cms', cmsUrl));
  const secondUrl = `http://127.0.0.1:${await anyFreePort('127.0.0.1')}`;
  const [second, publisher] = await Promise.all([
    begin('second-cms', () => startCms(session, database, 'second-cms', secondUrl)),
    begin('publisher', () => startPublisher(session, keepLine(session, 'publisher'))),
  ]);
  await serveSite(session);
  return {
    session,
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
