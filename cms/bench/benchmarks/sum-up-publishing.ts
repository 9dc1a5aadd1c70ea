import { type Summary, summarise } from '../measure/percentiles.ts';
import type { Release } from '../newsroom/release-log.ts';
import type { PageName } from './pages-of.ts';
import type { Sighting } from './watch-story.ts';

export interface Publication extends Sighting {
  release: Release;
}

const pageNames = ['article', 'front', 'entity', 'feed'] as const;

/** For each page, how long until readers saw a change; and where the time went. */
export function sumUpPublishing(publications: readonly Publication[]) {
  const page = (name: PageName) => ({
    fromSending: summarise(publications.map(({ seenAt, sentAt }) => seenAt[name] - sentAt)),
    fromAnswer: summarise(publications.map(({ seenAt, answeredAt }) => seenAt[name] - answeredAt)),
  });
  const releases = publications.map(({ release }) => release);
  return {
    pages: Object.fromEntries(pageNames.map((name) => [name, page(name)])),
    stages: stagesOf(publications),
    written: summarise(releases.map(({ written }) => written)),
    unchanged: summarise(releases.map(({ unchanged }) => unchanged)),
    withoutDoorbell: releases.filter(({ doorbellAt }) => doorbellAt === null).length,
  };
}

/** `share` is a stage's part of all the time until the last page was seen, in per cent. */
interface Stage extends Summary {
  share: number | null;
}

/**
 * In order: until the API's answer; from then to the doorbell (below zero where it rang before the
 * answer was out); the publisher's three; and the rest, which is waiting in the publisher and the
 * readers' next look. Publications without a doorbell are left out: they have no such stages.
 */
function stagesOf(publications: readonly Publication[]): Record<string, Stage> {
  const spans = publications.flatMap(({ sentAt, answeredAt, seenAt, release }) => {
    const { doorbellAt, feedMs, renderMs, releaseMs } = release;
    if (doorbellAt === null) return [];
    const whole = Math.max(...Object.values(seenAt)) - sentAt;
    const api = answeredAt - sentAt;
    const doorbell = doorbellAt - answeredAt;
    const rest = whole - api - doorbell - feedMs - renderMs - releaseMs;
    return [{ whole, api, doorbell, feed: feedMs, render: renderMs, release: releaseMs, rest }];
  });
  const total = sum(spans.map(({ whole }) => whole));
  const stage = (name: Exclude<keyof (typeof spans)[number], 'whole'>): [string, Stage] => {
    const times = spans.map((span) => span[name]);
    const share = total === 0 ? null : Math.round((sum(times) / total) * 1000) / 10;
    return [name, { ...summarise(times), share }];
  };
  return Object.fromEntries(
    (['api', 'doorbell', 'feed', 'render', 'release', 'rest'] as const).map(stage),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
