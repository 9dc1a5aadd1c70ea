import { setTimeout as delay } from 'node:timers/promises';
import * as node from '../corpus/lexical.ts';
import { randomOf } from '../corpus/random.ts';
import { idOf } from '../corpus/raw-document.ts';
import { sentences } from '../corpus/sentences.ts';
import type { Answer } from '../newsroom/editor.ts';
import type { BenchNewsroom } from '../newsroom/start-newsroom.ts';
import type { BenchOptions } from '../options.ts';
import { newestStory, type StoryPages, storiesOnFront, storyPages } from './pages-of.ts';
import { type Publication, sumUpPublishing } from './sum-up-publishing.ts';
import { onEveryPage, onNoPage, Readers } from './watch-story.ts';

/** From an editor's click to each page that a reader sees, one change after another. */
export async function publish(newsroom: BenchNewsroom, options: BenchOptions): Promise<object[]> {
  const readers = new Readers(newsroom.siteUrl, options.cadence);
  const desk = { newsroom, readers, random: randomOf(20, options.articles) };
  try {
    const edits = await measure(desk, options.edits, (count) => edit(desk, options, count));
    const created: CreatedStory[] = [];
    const news = await measure(desk, options.new, (count) => create(desk, count, created));
    // Only what was made here: the other benchmarks look for the corpus as it was.
    const retractions = await measure(desk, options.retract, () => retract(desk, created.pop()));
    return Object.entries({ edit: edits, new: news, retract: retractions })
      .filter(([, publications]) => publications.length > 0)
      .map(([change, publications]) => ({ change, ...sumUpPublishing(publications) }));
  } finally {
    readers.close();
  }
}

interface Desk {
  newsroom: BenchNewsroom;
  readers: Readers;
  random: ReturnType<typeof randomOf>;
}

interface CreatedStory {
  id: string;
  pages: StoryPages;
}

type Seen = Omit<Publication, 'release'>;

/** The first change finds code that was never run, as the first of a day does: it is made and not counted. */
async function measure(
  { newsroom, random }: Desk,
  count: number,
  change: (count: number) => Promise<Seen>,
): Promise<Publication[]> {
  const publications: Publication[] = [];
  for (let made = 0; made < (count === 0 ? 0 : count + 1); made++) {
    const seen = await change(made);
    const release = await newsroom.releases.first(seen.sentAt);
    if (made > 0) publications.push({ ...seen, release });
    // A pause of no fixed length, so that no clock of the newsroom beats in time with it.
    await delay(60 + random.below(120));
  }
  return publications;
}

function edit({ newsroom, readers }: Desk, { articles }: BenchOptions, count: number) {
  const { id, headline, pages } = newestStory(count % Math.min(storiesOnFront, articles), articles);
  const mark = `edit${count}mark`;
  return readers.watch(pages, onEveryPage(mark), () =>
    newsroom.editor.change(id, { headline: `${headline} ${mark}`, _status: 'published' }),
  );
}

async function create(
  { newsroom, readers, random }: Desk,
  count: number,
  created: CreatedStory[],
): Promise<Seen> {
  const slug = `new-story-${count}-mark`;
  const about = random.below(100);
  const pages = storyPages(slug, about);
  const seen = await readers.watch(pages, onEveryPage(slug), () =>
    newsroom.editor.create({
      headline: `New story ${count} of ${slug}`,
      slug,
      standfirst: sentences(random, 1),
      section: idOf('sections', count % 6),
      bylines: [{ author: idOf('authors', count % 20), role: 'reporting' }],
      about: [idOf('entities', about)],
      body: node.root(
        Array.from({ length: 12 }, () => node.paragraph([node.text(sentences(random, 5))])),
      ),
      _status: 'published',
    }),
  );
  created.push({ id: seen.answer.id, pages });
  return seen;
}

function retract({ newsroom, readers }: Desk, story: CreatedStory | undefined): Promise<Seen> {
  if (story === undefined) throw new RangeError('There is no story left that may be taken back.');
  const send = (): Promise<Answer> => newsroom.editor.change(story.id, { _status: 'draft' });
  return readers.watch(story.pages, onNoPage(story.pages.article), send);
}
