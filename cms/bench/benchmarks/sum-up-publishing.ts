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
    notTold: releases.filter(({ heardAt }) => heardAt === null).length,
  };
}

/** `share` is a stage's part of all the time until the last page was seen, in per cent. */
interface Stage extends Summary {
  share: number | null;
}

/**
 * In order: until the API's answer; from then until the publisher was told (below zero where that was
 * before the answer was out); the publisher's three; and the rest, which is waiting in the publisher and the
 * readers' next look. Publications that it found by
 * itself are left out: they have no such stages.
 */
function stagesOf(publications: readonly Publication[]): Record<string, Stage> {
  const spans = publications.flatMap(({ sentAt, answeredAt, seenAt, release }) => {
    const { heardAt, feedMs, renderMs, releaseMs } = release;
    if (heardAt === null) return [];
    const whole = Math.max(...Object.values(seenAt)) - sentAt;
    const api = answeredAt - sentAt;
    const heard = heardAt - answeredAt;
    const rest = whole - api - heard - feedMs - renderMs - releaseMs;
    return [{ whole, api, heard, feed: feedMs, render: renderMs, release: releaseMs, rest }];
  });
  const total = sum(spans.map(({ whole }) => whole));
  const stage = (name: Exclude<keyof (typeof spans)[number], 'whole'>): [string, Stage] => {
    const times = spans.map((span) => span[name]);
    const share = total === 0 ? null : Math.round((sum(times) / total) * 1000) / 10;
    return [name, { ...summarise(times), share }];
  };
  return Object.fromEntries(
    (['api', 'heard', 'feed', 'render', 'release', 'rest'] as const).map(stage),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
