import { setTimeout as delay } from 'node:timers/promises';
import { LaunchError } from '../../launch/errors.ts';
import { idOf } from '../corpus/raw-document.ts';
import { corpusSizes } from '../corpus/sizes.ts';
import { HttpConnection } from '../http/connection.ts';
import { untilShown } from '../http/watch-page.ts';
import { type Hub, hubName, loadHub } from '../load/load-hub.ts';
import { now } from '../measure/clock.ts';
import { summarise } from '../measure/percentiles.ts';
import type { BenchNewsroom } from '../newsroom/start-newsroom.ts';
import type { BenchOptions } from '../options.ts';
import { articlePath, newestStory } from './pages-of.ts';

/** Thousands of pages may follow from one change. */
const limitMs = 600_000;
/** So long no release must come before all is taken to be out. */
const restMs = 3_000;
const questions = 20;

/**
 * One entity that half of all stories mention: how long its form waits, and what becomes of a story that
 * gets it, of its new name, and of a merge: until the newest, the middle and the oldest story show it, and
 * how many pages were touched until the publisher rests.
 */
export async function knowledge(newsroom: BenchNewsroom, options: BenchOptions): Promise<object[]> {
  const entities = Math.max(0, options.entities - corpusSizes.entities);
  const hub = await loadHub(newsroom.databaseUrl, { articles: options.articles, entities });
  const desk = { newsroom, options, hub };
  const size = { entities: entities + corpusSizes.entities, storiesOfOne: hub.stories.length };
  await shownOn(desk, 'firsthubmark');
  await untilRest(newsroom);
  const forms = await formTimes(desk);
  const retag = await change(
    desk,
    'mark of the retag',
    async () => {
      const { id } = newestStory(1, options.articles);
      await newsroom.editor.ask('PATCH', `/api/articles/${id}?depth=0`, {
        about: [hub.hub],
        kicker: 'mark of the retag',
        _status: 'published',
      });
    },
    [newestStory(1, options.articles).pages.article],
  );
  const rename = await change(desk, 'secondhubmark', () =>
    newsroom.editor.ask('PATCH', `/api/entities/${hub.hub}?depth=0`, {
      name: hubName.replace('first', 'second'),
      _status: 'published',
    }),
  );
  const merge = await change(desk, 'lasthubmark', () =>
    newsroom.editor.ask('POST', `/api/entities/${hub.hub}/merge`, { into: hub.other }),
  );
  return [
    { what: 'form', ...size, ...forms },
    ...Object.entries({ retag, rename, merge }).map(([what, times]) => ({
      what,
      ...size,
      ...times,
    })),
  ];
}

interface Desk {
  newsroom: BenchNewsroom;
  options: BenchOptions;
  hub: Hub;
}

/** What the form of the entity asks for, each as often. */
async function formTimes({ newsroom: { editor }, options, hub }: Desk) {
  const last = Math.ceil(hub.stories.length / 10);
  const admin = `/admin/collections/entities/${hub.hub}`;
  const asked = {
    entity: `/api/entities/${hub.hub}?depth=1&draft=true`,
    uses: `/api/entities/${hub.hub}/uses`,
    usesLastPage: `/api/entities/${hub.hub}/uses?page=${last}`,
    plan: `/api/entities/${hub.hub}/merge?into=${hub.other}`,
    ...(options.cms === 'built' ? { form: admin } : {}),
  };
  const times: Record<string, object> = {};
  for (const [name, path] of Object.entries(asked)) {
    const each: number[] = [];
    for (let round = 0; round < (name === 'plan' ? 3 : questions); round++) {
      const began = now();
      await editor.ask('GET', path);
      each.push(now() - began);
    }
    times[name] = summarise(each);
  }
  return times;
}

/** Sends a change and waits until it is on the pages, and then until the publisher rests. */
async function change(desk: Desk, words: string, send: () => Promise<unknown>, pages?: string[]) {
  const { releases } = desk.newsroom.releases;
  const before = releases.length;
  const began = now();
  await send();
  const answered = now();
  const seen = await shownOn(desk, words, pages);
  await untilRest(desk.newsroom);
  const own = releases.slice(before);
  const last = own.filter(({ written, removed }) => written + removed > 0).at(-1);
  return {
    answeredMs: Math.round(answered - began),
    seenMs: seen.map((at) => Math.round(at - began)),
    lastReleaseMs: last ? Math.round(last.loggedAt - began) : null,
    // Of the last release: when it was told, and what it took.
    heardMs: last?.heardAt ? Math.round(last.heardAt - began) : null,
    feedMs: last?.feedMs ?? null,
    renderMs: last?.renderMs ?? null,
    releaseMs: last?.releaseMs ?? null,
    releases: own.length,
    pagesWritten: own.reduce((sum, { written }) => sum + written, 0),
    pagesUnchanged: own.reduce((sum, { unchanged }) => sum + unchanged, 0),
  };
}

/** When the words are on the pages of the newest, the middle and the oldest story of the entity. */
async function shownOn(
  { newsroom, options, hub }: Desk,
  words: string,
  pages = probes(options, hub),
): Promise<number[]> {
  // One of its own: the server ends those that nobody used for a while.
  const connection = new HttpConnection(newsroom.siteUrl);
  const shows = ({ status, body }: { status: number; body: Buffer }) =>
    status === 200 && body.includes(words);
  try {
    const seen: number[] = [];
    for (const path of pages) {
      seen.push(await untilShown({ connection, path, shows, cadenceMs: 5, limitMs }));
    }
    return seen;
  } finally {
    connection.close();
  }
}

function probes({ articles }: BenchOptions, { stories }: Hub): string[] {
  const own = new Set(stories);
  const ages = Array.from({ length: articles }, (_, age) => age).filter((age) =>
    own.has(idOf('articles', articles - 1 - age)),
  );
  const some = [ages[0], ages[Math.floor(ages.length / 2)], ages.at(-1)];
  return some.flatMap((age) =>
    age === undefined ? [] : [articlePath(newestStory(age, articles).slug)],
  );
}

async function untilRest({ releases: { releases } }: BenchNewsroom): Promise<void> {
  const end = now() + limitMs;
  for (let known = -1; known !== releases.length; ) {
    if (now() > end) throw new LaunchError('The publisher does not rest.');
    known = releases.length;
    await delay(restMs);
  }
}
