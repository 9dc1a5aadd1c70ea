import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ContentReader, isQuery, type ReadKey } from '../content-reader.ts';
import type { MovingName } from '../former-slugs.ts';
import type { ListPage } from '../queries.ts';
import { allStories, type ListName, listOf } from '../topics.ts';
import { anyArchive } from './article.ts';
import { putSettings } from './change.ts';
import { anyBeginning, anyChange } from './document.ts';
import { Follower, outcome } from './follower.ts';
import { months, paragraphs, pool, slugsOf } from './pool.ts';

const anyStep = fc.record({
  changes: fc.array(anyChange, { minLength: 1, maxLength: 4 }),
  /** Whether the publisher is started anew before. */
  restart: fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
});
const anyHistory = fc.record({
  beginning: anyBeginning,
  archive: anyArchive,
  steps: fc.array(anyStep, { maxLength: 8 }),
});

test('who renders only the pages that read what changed has the pages of who renders all', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, async ({ beginning, archive, steps }) => {
      let publisher = new Publisher(new Follower([putSettings(), ...beginning, ...archive]));
      await publisher.publish();
      for (const { changes, restart } of steps) {
        if (restart) publisher = publisher.restarted();
        for (const change of changes) publisher.follower.apply(change);
        await publisher.publish();
        const other = new Publisher(publisher.follower.startedAfresh());
        await other.publish();
        expect(publisher.output()).toEqual(other.output());
      }
    }),
    { numRuns: 30 },
  );
});

interface Rendered {
  output: string;
  reads: ReadonlySet<ReadKey>;
}

/** Renders pages anew where something that they read would be read differently. */
class Publisher {
  readonly follower: Follower;
  readonly #pages: Map<string, Rendered>;

  constructor(follower: Follower, pages = new Map<string, Rendered>()) {
    this.follower = follower;
    this.#pages = pages;
  }

  output(): Map<string, string> {
    return new Map([...this.#pages].map(([name, { output }]) => [name, output]));
  }

  async publish(): Promise<void> {
    const { reader } = this.follower;
    const changed = reader.changed();
    for (const [name, page] of pages) {
      const known = this.#pages.get(name);
      if (known && ![...known.reads].some((key) => changed.has(key))) continue;
      const { result, reads } = await reader.record(async () => outcome(() => page(reader)));
      this.#pages.set(name, { output: JSON.stringify(result), reads });
    }
    const read = new Set([...this.#pages.values()].flatMap(({ reads }) => [...reads]));
    for (const key of changed) if (isQuery(key) && !read.has(key)) reader.forget(key);
  }

  /** One that knows of its pages what was written down. */
  restarted(): Publisher {
    const follower = this.follower.startedAfresh();
    for (const { reads } of this.#pages.values()) {
      for (const key of reads) follower.reader.remember(key);
    }
    return new Publisher(follower, this.#pages);
  }
}

const moving: readonly MovingName[] = ['sections', 'authors', 'entities'];

type Page = (reader: ContentReader) => unknown;

/** Pages that go from one answer to the next, as those of the site do. */
const pages = new Map<string, Page>([
  ...everyPageOf('home', allStories),
  ...pool.sections.flatMap((id) => everyPageOf(`section ${id}`, listOf.section(id))),
  ...pool.authors.flatMap((id) => everyPageOf(`author ${id}`, listOf.author(id))),
  ...slugsOf('articles').map((slug) => [`article ${slug}`, article(slug)] as const),
  ...slugsOf('entities').map((slug) => [`entity ${slug}`, entity(slug)] as const),
  ...moving.flatMap((collection) =>
    slugsOf(collection).map((slug) => [`${collection} ${slug}`, former(collection, slug)] as const),
  ),
  ...months.map(
    (month) =>
      [`month ${month}`, (reader: ContentReader) => reader.query('month', { month })] as const,
  ),
  ...(['head', 1, 2] as const).map((page) => [`corrections ${page}`, corrections(page)] as const),
  ...pool['legal-instruments'].map((id) => [`instrument ${id}`, instrument(id)] as const),
  ['measures', measures],
  ['entities', entities],
  ['feed', feed],
  ['paths', paths],
]);

function everyPageOf(name: string, of: ListName): [string, Page][] {
  return (['head', 1, 2] as const).map((page) => [`${name} ${page}`, list(of, page)]);
}

function list(of: ListName, page: ListPage): Page {
  return (reader) => {
    const found = reader.query('list', { of, page });
    return found && [found.pager, cards(reader, found.ids)];
  };
}

function cards(reader: ContentReader, ids: readonly string[]): unknown[] {
  return ids.map((id) => {
    const head = reader.head(id);
    const photo = head.heroPhoto && outcome(() => reader.document('photos', head.heroPhoto ?? ''));
    return [head, photo, outcome(() => reader.document('sections', head.section))];
  });
}

function article(slug: string): Page {
  return (reader) => {
    const found = reader.query('articleAt', { slug });
    if (found?.as === 'retraction') return reader.document('retractions', found.id);
    if (found?.as !== 'article') return found && reader.head(found.id).slug;
    const related = cards(reader, reader.query('related', { id: found.id }));
    const comments = reader
      .query('comments', { article: found.id })
      .map((id) => reader.document('comments', id));
    return [reader.settings(), reader.document('articles', found.id), related, comments];
  };
}

function corrections(page: ListPage): Page {
  return (reader) => {
    const found = reader.query('corrections', { page });
    const texts = found?.places.map(
      ({ article, index }) => reader.head(article).corrections[index],
    );
    return found && [found.pager, texts];
  };
}

function entity(slug: string): Page {
  return (reader) => {
    const id = reader.query('at', { collection: 'entities', slug });
    if (id === null) return former('entities', slug)(reader);
    const edges = reader
      .query('edges', { end: id })
      .map((edge) => reader.document('relationships', edge));
    const ends = edges.flatMap(({ subject, object }) => (object ? [subject, object] : [subject]));
    const neighbours = [...new Set([id, ...ends])].sort();
    return [
      edges,
      neighbours.map((each) => outcome(() => reader.document('entities', each))),
      reader
        .query('edgesAmong', { ends: neighbours })
        .map((edge) => reader.document('relationships', edge)),
      list(listOf.entity(id), 'head')(reader),
      reader.query('newest', { of: listOf.entity(id), count: 2 }),
    ];
  };
}

/** A page that has moved: leads to who had the slug. */
function former(collection: MovingName, slug: string): Page {
  return (reader) => {
    const id = reader.query('formerlyAt', { collection, slug });
    return id && reader.document(collection, id);
  };
}

function instrument(id: string): Page {
  return (reader) => [
    outcome(() => reader.document('legal-instruments', id)),
    reader.query('edges', { end: id }),
    [listOf.instrument(id), ...paragraphs.map((number) => listOf.paragraph(id, number))].map((of) =>
      list(of, 'head')(reader),
    ),
  ];
}

function measures(reader: ContentReader): unknown {
  const all = reader.query('ordered', { collection: 'legal-instruments' });
  return all.map(({ id }) => reader.document('legal-instruments', id));
}

function entities(reader: ContentReader): unknown {
  const all = reader.query('ordered', { collection: 'entities' });
  const counts = reader.query('storyCounts', {});
  return all.map(({ id }) => [reader.document('entities', id).name, counts[id]]);
}

function feed(reader: ContentReader): unknown {
  return reader
    .query('newest', { of: allStories, count: 3 })
    .map((id) => reader.document('articles', id));
}

function paths(reader: ContentReader): unknown {
  return [
    reader.query('archive', {}),
    reader.query('archives', { collection: 'sections' }),
    reader.query('archives', { collection: 'legal-instruments' }),
    reader.query('paragraphArchives', {}),
    reader.query('correctionPages', {}),
    reader.query('months', {}),
    reader.query('articleSlugs', {}),
    reader.query('redirects', {}),
    moving.map((collection) => reader.query('moved', { collection })),
    moving.map((collection) => reader.query('slugs', { collection })),
    reader.query('gone', {}),
    reader.query('photoNames', { type: 'image/avif' }),
  ];
}
