import type { Article } from '@dateline/shared/public/article.ts';
import type { Author } from '@dateline/shared/public/author.ts';
import type { PublicCollection } from '@dateline/shared/public/collections.ts';
import type { SiteSettings } from '@dateline/shared/public/site-settings.ts';
import type { Source } from '@dateline/shared/public/source.ts';
import type { PublicDocument } from '../cms/newsroom.ts';
import { type ArticleEntry, articleEntry } from './article-entry.ts';
import { ArticleIndex } from './article-index.ts';
import { CommentThreads } from './comment-threads.ts';
import { Edges } from './edges.ts';
import { OrderedCollection, type OrderedName } from './ordered-collection.ts';
import { PhotoShelf } from './photo-shelf.ts';
import { RecentTexts } from './recent-texts.ts';
import { RetractionShelf } from './retraction-shelf.ts';
import type { Touch } from './topics.ts';

/** Where the texts of articles are kept: in memory for one build, on the disk for a resident publisher. */
export interface Bodies {
  get: (id: string) => Article['body'];
}

/** Where the documents of one collection are. */
interface Shelf<D> {
  get: (id: string) => D | undefined;
  put: (document: D) => void;
  remove: (id: string) => void;
}

type Shelves = { [C in PublicCollection]: Shelf<PublicDocument<C>> };

/** Everything that readers may see, in memory but for the texts; it follows changes one by one. */
export class Content {
  readonly articles: ArticleIndex;
  readonly photos: PhotoShelf;
  readonly edges: Edges;
  readonly retractions: RetractionShelf;
  readonly comments: CommentThreads;
  readonly entities: OrderedCollection<PublicDocument<'entities'>>;
  readonly #ordered: { [C in OrderedName]: OrderedCollection<PublicDocument<C>> };
  readonly #shelves: Shelves;
  readonly #touch: Touch;
  #settings: SiteSettings | null = null;

  constructor(bodies: Bodies, touch: Touch) {
    this.#touch = touch;
    this.articles = new ArticleIndex(touch);
    this.photos = new PhotoShelf(touch);
    this.edges = new Edges(touch);
    this.retractions = new RetractionShelf(touch);
    this.comments = new CommentThreads(touch);
    this.entities = new OrderedCollection('entities', byName<PublicDocument<'entities'>>, touch);
    this.#ordered = {
      sections: new OrderedCollection(
        'sections',
        (a, b) => a.order - b.order || byName(a, b),
        touch,
      ),
      authors: new OrderedCollection('authors', byName<Author>, touch),
      entities: this.entities,
      'legal-instruments': new OrderedCollection(
        'legal-instruments',
        (a, b) => compare(a.adopted, b.adopted) || compare(a.id, b.id),
        touch,
      ),
    };
    const texts = new RecentTexts((id) => bodies.get(id));
    this.#shelves = {
      ...this.#ordered,
      photos: this.photos,
      relationships: this.edges,
      retractions: this.retractions,
      sources: sourceShelf(touch),
      comments: this.comments,
      articles: showing(this.photos, (id) => this.articles.photosOf(id), {
        get: (id) => {
          const head = this.articles.head(id);
          return head && { ...head, body: texts.get(head) };
        },
        put: (article) => this.articles.put(articleEntry(article)),
        remove: (id) => this.articles.remove(id),
      }),
      authors: showing(this.photos, (id) => this.#portraitOf(id), this.#ordered.authors),
    };
  }

  /** What the site says about itself; there is none before the first was put. */
  get settings(): SiteSettings | null {
    return this.#settings;
  }

  putSettings(settings: SiteSettings): void {
    this.#settings = settings;
    this.#touch.document('site-settings', 'site-settings');
  }

  ordered<C extends OrderedName>(collection: C): OrderedCollection<PublicDocument<C>> {
    return this.#ordered[collection];
  }

  /** One whole document as readers may see it. */
  get<C extends PublicCollection>(collection: C, id: string): PublicDocument<C> | undefined {
    return this.#shelves[collection].get(id);
  }

  /** Takes a document in, in place of what it was before. */
  put<C extends PublicCollection>(collection: C, document: PublicDocument<C>): void {
    this.#shelves[collection].put(document);
  }

  /** Takes in an article whose text is kept elsewhere. */
  putArticleEntry(entry: ArticleEntry): void {
    const before = this.articles.photosOf(entry.head.id);
    this.articles.put(entry);
    this.photos.shows(before, this.articles.photosOf(entry.head.id));
  }

  remove(collection: PublicCollection, id: string): void {
    this.#shelves[collection].remove(id);
  }

  #portraitOf(author: string): ReadonlySet<string> {
    const photo = this.#ordered.authors.get(author)?.photo;
    return new Set(photo ? [photo] : []);
  }
}

/** A shelf whose documents show photos, and which says so. */
function showing<D extends { id: string }>(
  photos: PhotoShelf,
  photosOf: (id: string) => ReadonlySet<string>,
  shelf: Shelf<D>,
): Shelf<D> {
  const change = (id: string, work: () => void) => {
    const before = photosOf(id);
    work();
    photos.shows(before, photosOf(id));
  };
  return {
    get: (id) => shelf.get(id),
    put: (document) => change(document.id, () => shelf.put(document)),
    remove: (id) => change(id, () => shelf.remove(id)),
  };
}

function sourceShelf(touch: Touch): Shelf<Source> {
  const sources = new Map<string, Source>();
  return {
    get: (id) => sources.get(id),
    put: (source) => {
      sources.set(source.id, source);
      touch.document('sources', source.id);
    },
    remove: (id) => {
      if (sources.delete(id)) touch.document('sources', id);
    },
  };
}

const collator = new Intl.Collator('en', { numeric: true });

function byName<D extends { name: string; id: string }>(a: D, b: D): number {
  return collator.compare(a.name, b.name) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
