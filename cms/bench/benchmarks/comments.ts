import { setTimeout as delay } from 'node:timers/promises';
import { readerHeader, secretHeader } from '@dateline/shared/comments/comment-form.ts';
import { seenToken } from '@dateline/shared/comments/seen-token.ts';
import { idOf } from '../corpus/raw-document.ts';
import { bystander } from '../measure/bystander.ts';
import { now } from '../measure/clock.ts';
import { summarise } from '../measure/percentiles.ts';
import type { BenchNewsroom } from '../newsroom/start-newsroom.ts';
import type { BenchOptions } from '../options.ts';
import { newestStory } from './pages-of.ts';

const floodMs = 10_000;

/**
 * Forms for comments at a fixed rate, while a reader reads and the API is asked: first all from one
 * address through the readers' server; then past it, each from an address of its own, as if that server
 * held nothing back.
 */
export async function comments(newsroom: BenchNewsroom, options: BenchOptions): Promise<object[]> {
  const calm = await besides(newsroom, options, () => delay(3_000));
  const results = [];
  for (const door of ['site', 'cms'] as const) {
    const statuses: Record<number, number> = {};
    const times: number[] = [];
    const meanwhile = await besides(newsroom, options, async () => {
      for (const { status, milliseconds } of await flood(newsroom, options, door)) {
        statuses[status] = (statuses[status] ?? 0) + 1;
        times.push(milliseconds);
      }
    });
    results.push({
      door,
      posts: times.length,
      statuses,
      answers: summarise(times),
      calm,
      meanwhile,
    });
  }
  return results;
}

async function besides(
  { siteUrl, cmsUrl }: BenchNewsroom,
  { articles }: BenchOptions,
  work: () => Promise<unknown>,
) {
  let api: number[] = [];
  const document = `/api/entities/${idOf('entities', 1)}?depth=0`;
  const site = await bystander(siteUrl, newestStory(0, articles).pages.article, async () => {
    api = await bystander(cmsUrl, document, work);
  });
  return { site: summarise(site), api: summarise(api) };
}

async function flood(newsroom: BenchNewsroom, options: BenchOptions, door: 'site' | 'cms') {
  const start = now();
  const sending = [];
  for (let post = 0; post < options.posts; post++) {
    const due = start + (post * floodMs) / options.posts;
    if (due > now()) await delay(due - now());
    sending.push(send(newsroom, options, door, post));
  }
  return Promise.all(sending);
}

async function send(
  { siteUrl, cmsUrl, session }: BenchNewsroom,
  { articles }: BenchOptions,
  door: 'site' | 'cms',
  post: number,
) {
  const { commentsSecret } = session.secrets;
  const article = newestStory(post % 10, articles).id;
  const from = door === 'site' ? '127.0.0.1' : `203.0.${post >> 8}.${post & 255}`;
  const seen = seenToken(commentsSecret, article, from, Date.now() - 30_000);
  const headers = { [secretHeader]: commentsSecret, [readerHeader]: from };
  const start = now();
  const response = await fetch(
    door === 'site' ? `${siteUrl}/comments` : `${cmsUrl}/api/comments/leave`,
    {
      method: 'POST',
      body: new URLSearchParams({ article, seen, text: `Flood ${post} of ${door}` }),
      redirect: 'manual',
      ...(door === 'cms' ? { headers } : {}),
    },
  );
  await response.arrayBuffer();
  return { status: response.status, milliseconds: now() - start };
}
