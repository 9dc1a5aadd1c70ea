import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import * as node from '../../../cms/bench/corpus/lexical.ts';
import type { Random } from '../../../cms/bench/corpus/random.ts';
import { idOf } from '../../../cms/bench/corpus/raw-document.ts';
import { type Desk, savedId } from './desk.ts';
import type { Change, Deed, Ledger, Story } from './ledger.ts';
import { markOf } from './marks.ts';
import { Violation } from './violation.ts';

export interface WritersDesk {
  desk: Desk;
  /** Addresses of all CMS processes: a try that failed is made again at the next one. */
  cmsUrls: readonly string[];
  ledger: Ledger;
  /** An entity that is not published, for changes that have to be refused. */
  hiddenEntity: string;
}

const storiesAtOnce = 4;

/**
 * Writes until it is stopped: one change after the other, each tried until it is answered, as a person
 * does. When this ends, what became of every change is known.
 *
 * @throws {Violation}
 */
export async function writeAllTheTime(
  at: WritersDesk,
  random: Random,
  stop: AbortSignal,
): Promise<void> {
  const stories: Story[] = [];
  while (!stop.aborted) {
    if (stories.length < storiesAtOnce && random.below(3) === 0) stories.push(at.ledger.open());
    const story = stories.length > 0 ? random.pick(stories) : undefined;
    const deed = story && nextDeed(story, random);
    // One that was taken back for good makes room for a new one.
    if (story && deed === null) stories.splice(stories.indexOf(story), 1);
    else if (story && deed)
      await settle(at, story, story.begin(deed, nextSlug(story, deed, random)));
    await delay(random.below(150));
  }
}

function nextDeed(story: Story, random: Random): Deed | null {
  const chance = random.below(100);
  if (story.changes.length === 0) return chance < 70 ? 'publish' : 'draft';
  if (story.live?.deed !== 'publish') {
    if (story.live && chance < 15) return null;
    return chance < 30 ? 'draft' : chance < 40 ? 'refused' : 'publish';
  }
  if (chance < 67) return 'publish';
  return chance < 80 ? 'draft' : chance < 90 ? 'refused' : 'hide';
}

/** Now and then a story that goes out gets another address. */
function nextSlug(story: Story, deed: Deed, random: Random): string {
  const isRenamed = deed === 'publish' && story.changes.length > 0 && random.below(6) === 0;
  return isRenamed ? `chaos-${story.number}-${story.changes.length}` : story.slug;
}

async function settle(at: WritersDesk, story: Story, change: Change): Promise<void> {
  for (let attempt = 0; change.state === 'unknown'; attempt++) {
    if (attempt > 0) await delay(100);
    const cms = at.cmsUrls[(story.number + attempt) % at.cmsUrls.length] ?? '';
    if (story.id === null && attempt > 0) await findCreated(at, cms, story, change);
    if (change.state === 'unknown') await attemptOnce(at, cms, story, change);
  }
}

async function attemptOnce(at: WritersDesk, cms: string, story: Story, change: Change) {
  const { deed } = change;
  const isNew = story.id === null;
  const query = deed === 'draft' && !isNew ? 'depth=0&draft=true' : 'depth=0';
  const url = `${cms}/api/articles${isNew ? '' : `/${story.id}`}?${query}`;
  const answer = await at.desk.send(url, isNew ? 'POST' : 'PATCH', contentOf(at, story, change));
  const { status } = answer;
  if (status !== null && status >= 200 && status < 300) {
    if (deed === 'refused') throw new Violation('What had to be refused was saved.');
    change.state = 'committed';
    story.id ??= savedId(answer);
  } else if (status === 400 && deed === 'refused') change.state = 'refused';
  else if (status !== null && status < 500 && !isNew) {
    throw new Violation(`${deed} was answered with ${status}: ${JSON.stringify(answer.body)}`);
  }
}

/** Whoever got no answer to the first save looks first whether it is there. */
async function findCreated(at: WritersDesk, cms: string, story: Story, change: Change) {
  const query = `where[slug][equals]=${change.slug}&depth=0&limit=2`;
  const answer = await at.desk.send(`${cms}/api/articles?${query}`, 'GET');
  const found = z.object({ docs: z.array(z.object({ id: z.string() })) }).safeParse(answer.body);
  const docs = found.data?.docs ?? [];
  if (docs.length > 1) throw new Violation(`Story ${story.number} is there twice.`);
  const [doc] = docs;
  if (!doc) return;
  story.id = doc.id;
  change.state = 'committed';
}

function contentOf({ hiddenEntity }: WritersDesk, story: Story, change: Change): object {
  const mark = markOf(story.number, change.revision);
  return {
    headline: `Story ${mark}`,
    slug: change.slug,
    standfirst: `${mark} in short.`,
    section: idOf('sections', story.number % 6),
    bylines: [{ author: idOf('authors', story.number % 20), role: 'reporting' }],
    about: [change.deed === 'refused' ? hiddenEntity : idOf('entities', story.number % 10)],
    body: node.root([
      node.paragraph([node.text(`This is what ${mark} says.`)]),
      node.paragraph([node.text(`${'And so it goes on. '.repeat(50)}It ends with ${mark}.`)]),
    ]),
    _status: change.deed === 'publish' || change.deed === 'refused' ? 'published' : 'draft',
  };
}
