import { setTimeout as delay } from 'node:timers/promises';
import { idOf } from '../corpus/raw-document.ts';
import { HttpConnection } from '../http/connection.ts';
import { untilShown } from '../http/watch-page.ts';
import { bystander } from '../measure/bystander.ts';
import { now } from '../measure/clock.ts';
import { summarise } from '../measure/percentiles.ts';
import type { Answer } from '../newsroom/editor.ts';
import type { BenchNewsroom } from '../newsroom/start-newsroom.ts';
import type { BenchOptions } from '../options.ts';
import { newestStory, storiesOnFront } from './pages-of.ts';

const stormMs = 10_000;
const otherDocument = `/api/entities/${idOf('entities', 1)}?depth=0`;

/**
 * Edits of twenty stories at a fixed rate, those of one story one after the other, while somebody else
 * reads from the API; over when the last edit of every story is on its page.
 */
export async function storm(newsroom: BenchNewsroom, options: BenchOptions): Promise<object[]> {
  const calm = await bystander(newsroom.cmsUrl, otherDocument, () => delay(3_000));
  const releasesBefore = newsroom.releases.releases.length;
  let answers: Answer[] = [];
  let liveAt = 0;
  const meanwhile = await bystander(newsroom.cmsUrl, otherDocument, async () => {
    answers = await sendAll(newsroom, options);
    liveAt = await lastOnes(newsroom, options);
  });
  const releases = newsroom.releases.releases.slice(releasesBefore);
  const start = Math.min(...answers.map(({ sentAt }) => sentAt));
  const lastSent = Math.max(...answers.map(({ sentAt }) => sentAt));
  const lastAnswer = Math.max(...answers.map(({ answeredAt }) => answeredAt));
  return [
    {
      edits: answers.length,
      sentWithinMs: Math.round(lastSent - start),
      answeredWithinMs: Math.round(lastAnswer - start),
      releases: releases.length,
      pagesWritten: releases.reduce((total, { written }) => total + written, 0),
      lastLive: {
        fromLastSendingMs: Math.round(liveAt - lastSent),
        fromLastAnswerMs: Math.round(liveAt - lastAnswer),
      },
      patch: summarise(answers.map(({ sentAt, answeredAt }) => answeredAt - sentAt)),
      otherGetCalm: summarise(calm),
      otherGetMeanwhile: summarise(meanwhile),
    },
  ];
}

function stories({ articles }: BenchOptions) {
  const count = Math.min(storiesOnFront, articles);
  return Array.from({ length: count }, (_, age) => newestStory(age, articles));
}

async function sendAll(newsroom: BenchNewsroom, options: BenchOptions): Promise<Answer[]> {
  const all = stories(options);
  const start = now();
  const sending: Promise<Answer>[] = [];
  const editing = new Map<string, Promise<unknown>>();
  for (let edit = 0; edit < options.storm; edit++) {
    const due = start + (edit * stormMs) / options.storm;
    if (due > now()) await delay(due - now());
    const story = all[edit % all.length];
    if (story === undefined) break;
    const headline = `${story.headline} ${markOf(edit)}`;
    // An editor waits for the answer before saving the same story again.
    const before = editing.get(story.id) ?? Promise.resolve();
    const answer = before.then(() =>
      newsroom.editor.change(story.id, { headline, _status: 'published' }),
    );
    editing.set(story.id, answer);
    // Whoever awaits them all hears of it; until then it is no unhandled rejection.
    answer.catch(() => {});
    sending.push(answer);
  }
  return Promise.all(sending);
}

/**
 * When the newest edit of each story is on its page. Two edits of one story that meet can be written in
 * the other order: what the API says now is what has to be shown.
 */
async function lastOnes(newsroom: BenchNewsroom, options: BenchOptions): Promise<number> {
  const api = new HttpConnection(newsroom.cmsUrl);
  const site = new HttpConnection(newsroom.siteUrl);
  try {
    let liveAt = 0;
    for (const { id, pages } of stories(options)) {
      const { body } = await api.get(`/api/articles/${id}?depth=0&select[headline]=true`);
      const mark = /storm\d+mark/.exec(body.toString())?.[0];
      if (mark === undefined) continue;
      const shows = (response: { body: Buffer }) => response.body.includes(mark);
      const seen = { connection: site, path: pages.article, shows, cadenceMs: 1 };
      liveAt = Math.max(liveAt, await untilShown(seen));
    }
    return liveAt;
  } finally {
    api.close();
    site.close();
  }
}

function markOf(edit: number): string {
  return `storm${edit}mark`;
}
