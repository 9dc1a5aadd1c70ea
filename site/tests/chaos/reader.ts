import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../../../cms/bench/corpus/random.ts';
import type { Ledger, Story } from './ledger.ts';
import { marksIn } from './marks.ts';
import type { SiteClient } from './site-client.ts';
import { Violation } from './violation.ts';
import type { SeenPage, Witness } from './witness.ts';

export const lists = ['/', '/rss.xml'] as const;

/**
 * Reads until it is stopped: lists, the pages that they link to, pages of stories under the addresses
 * that they have and had, those that were taken back too.
 *
 * @throws {Violation}
 */
export async function readAllTheTime(
  { ledger, witness, client }: { ledger: Ledger; witness: Witness; client: SiteClient },
  random: Random,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    const path = random.pick(lists);
    const list = await read(path);
    await follow(list);
    for (let page = 0; page < 4 && ledger.stories.length > 0; page++) {
      const story = random.pick(ledger.stories);
      if (story.changes.length > 0) await read(pathOf(random.pick(story.slugs)), story);
    }
    await delay(random.below(20));
  }
  client.close();

  async function read(path: string, own?: Story): Promise<SeenPage> {
    const floors = witness.floorsOf(path);
    const page = await client.get(path);
    witness.look(page, floors, own);
    return page;
  }

  /** A list never links to what is not there, unless it was taken back since. */
  async function follow(list: SeenPage): Promise<void> {
    const links = [...list.text.matchAll(/\/articles\/(chaos-(\d+)[^/"<]*)\//g)];
    if (links.length === 0) return;
    const [, slug = '', number] = random.pick(links);
    const story = ledger.story(Number(number));
    const [shown = 0] = marksIn(list.text).get(Number(number)) ?? [];
    const { status } = await read(pathOf(slug), story);
    if (status !== 200 && status !== 301 && !story?.hiddenAfter(shown)) {
      throw new Violation(`${list.path} links to ${pathOf(slug)}, which is not there.`);
    }
  }
}

export function pathOf(slug: string): string {
  return `/articles/${slug}/`;
}
