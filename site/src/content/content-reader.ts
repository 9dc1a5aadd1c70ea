import { hash } from 'node:crypto';
import type { PublicCollection } from '@dateline/shared/public/collections.ts';
import type { SiteSettings } from '@dateline/shared/public/site-settings.ts';
import { ContentError, UnresolvedReference } from '../cms/errors.ts';
import type { PublicDocument } from '../cms/newsroom.ts';
import type { ArticleHead } from './article-head.ts';
import type { Bodies } from './content.ts';
import { Content } from './content.ts';
import { Fragments, type Keep } from './fragments.ts';
import { type QueryArguments, type QueryName, type QueryResult, queries } from './queries.ts';

/**
 * What a page read: the key of a document (`photos:<id>`; `article-heads:<id>` for an article without
 * its text; `site-settings:site-settings`) or of a query (`list?{"of":"all","page":"head"}`).
 */
export type ReadKey = string;

/** A failure (two documents at one address) is kept like a result, to hear when it is mended. */
type Outcome = { result: unknown } | { error: ContentError };

interface Answer {
  topics: readonly string[];
  /** Null where the answer is too large to be kept, and is made when a page asks; undefined until asked. */
  kept: { outcome: Outcome; fingerprint: string } | null | undefined;
}

/** What a page can ask. */
export type PageContent = Pick<
  ContentReader,
  'document' | 'head' | 'settings' | 'query' | 'fragment'
>;

/**
 * Reads the content for pages: keeps the answers of queries while nothing they rest on was touched,
 * writes down what is read, and says after a change which of it would be read differently now.
 */
export class ContentReader {
  readonly content: Content;
  readonly #answers = new Map<ReadKey, Answer>();
  readonly #unasked = new Set<ReadKey>();
  readonly #keysByTopic = new Map<string, Set<ReadKey>>();
  readonly #touchedDocuments = new Set<ReadKey>();
  readonly #touchedTopics = new Set<string>();
  readonly #fragments = new Fragments();
  /** What is being recorded: a page, and the fragments that are being made for it. */
  readonly #recordings = new Set<Set<ReadKey>>();

  constructor(bodies: Bodies) {
    this.content = new Content(bodies, {
      document: (collection, id) => this.#touchedDocuments.add(`${collection}:${id}`),
      topic: (topic) => {
        if (this.#keysByTopic.has(topic)) this.#touchedTopics.add(topic);
      },
    });
  }

  /** Throws `UnresolvedReference` if it is not there; that it was looked for is written down all the same. */
  document<C extends PublicCollection>(collection: C, id: string): PublicDocument<C> {
    this.#read(`${collection}:${id}`);
    const document = this.content.get(collection, id);
    if (!document) throw new UnresolvedReference({ collection, id }, null);
    return document;
  }

  /** An article without its text. Throws like `document`. */
  head(id: string): ArticleHead {
    this.#read(`article-heads:${id}`);
    const head = this.content.articles.head(id);
    if (!head) throw new UnresolvedReference({ collection: 'articles', id }, null);
    return head;
  }

  settings(): SiteSettings {
    this.#read('site-settings:site-settings');
    const { settings } = this.content;
    if (!settings) {
      throw new UnresolvedReference({ collection: 'site-settings', id: 'site-settings' }, null);
    }
    return settings;
  }

  /** After changes `changed` comes first: until then what was asked before is answered as before. */
  query<N extends QueryName>(name: N, args: QueryArguments<N>): QueryResult<N> {
    const key = queryKey(name, args);
    this.#read(key);
    const known = this.#answers.get(key);
    const { kept } = known && known.kept !== undefined ? known : this.#ask(key);
    const outcome = kept?.outcome ?? this.#run(key);
    if ('error' in outcome) throw outcome.error;
    return outcome.result as QueryResult<N>;
  }

  /** Runs `work`, one at a time, and says all that it read. */
  async record<T>(work: () => Promise<T>): Promise<{ result: T; reads: ReadonlySet<ReadKey> }> {
    if (this.#recordings.size > 0) {
      throw new Error('Reads of two pages at once cannot be told apart.');
    }
    return this.#recorded(work);
  }

  /**
   * A part that many pages or many editions of one page have in common: made by `make` once, and again
   * when something that it read has changed. A page that shows it counts as having read the same.
   *
   * @param name stands for the part and all that `make` depends on beside the content
   */
  async fragment<T>(name: string, make: () => Promise<T>, keep: Keep = 'recent'): Promise<T> {
    const known = this.#fragments.get(name);
    if (known && this.#isFollowed(known.reads)) {
      for (const key of known.reads) this.#read(key);
      return known.result as T;
    }
    const fragment = await this.#recorded(make);
    this.#fragments.put(name, fragment, keep);
    return fragment.result;
  }

  /**
   * Notes a query that an earlier run of this program wrote down. Until `askSome` has come to it `changed`
   * has nothing to compare with, and takes it for changed as soon as something that it rests on is touched.
   */
  remember(key: ReadKey): void {
    if (!isQuery(key) || this.#answers.has(key)) return;
    const { query, args } = parseKey(key);
    this.#note(key, { topics: query.topicsOf(args), kept: undefined });
    this.#unasked.add(key);
  }

  /** Asks some of the queries that were only noted; gives whether there are more. For quiet times. */
  askSome(most: number): boolean {
    for (const key of this.#unasked) {
      if (most-- <= 0) return true;
      this.#ask(key);
    }
    return false;
  }

  /** The keys that would be read differently since the last call. */
  changed(): ReadonlySet<ReadKey> {
    const changed = new Set(this.#touchedDocuments);
    const asked = new Set<ReadKey>();
    for (const topic of this.#touchedTopics) {
      for (const key of this.#keysByTopic.get(topic) ?? []) asked.add(key);
    }
    this.#touchedDocuments.clear();
    this.#touchedTopics.clear();
    for (const key of asked) {
      const before = this.#answers.get(key)?.kept;
      const now = this.#ask(key).kept;
      if (!now || now.fingerprint !== before?.fingerprint) changed.add(key);
    }
    this.#fragments.drop(changed);
    return changed;
  }

  /** Forgets a query that no page asks any more. */
  forget(key: ReadKey): void {
    const answer = this.#answers.get(key);
    if (!answer) return;
    this.#answers.delete(key);
    this.#unasked.delete(key);
    for (const topic of answer.topics) {
      const keys = this.#keysByTopic.get(topic);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTopic.delete(topic);
    }
  }

  #read(key: ReadKey): void {
    for (const reads of this.#recordings) reads.add(key);
  }

  async #recorded<T>(work: () => Promise<T>): Promise<{ result: T; reads: ReadonlySet<ReadKey> }> {
    const reads = new Set<ReadKey>();
    this.#recordings.add(reads);
    try {
      return { result: await work(), reads };
    } finally {
      this.#recordings.delete(reads);
    }
  }

  /** Of a query that was forgotten nobody hears when its answer changes. */
  #isFollowed(reads: ReadonlySet<ReadKey>): boolean {
    for (const key of reads) if (isQuery(key) && !this.#answers.has(key)) return false;
    return true;
  }

  #ask(key: ReadKey): Answer {
    const { query, args } = parseKey(key);
    const topics = query.topicsOf(args);
    const answer = { topics, kept: query.size === 'large' ? null : fingerprinted(this.#run(key)) };
    this.#unasked.delete(key);
    this.#note(key, answer);
    return answer;
  }

  #note(key: ReadKey, answer: Answer): void {
    this.#answers.set(key, answer);
    for (const topic of answer.topics) {
      const keys = this.#keysByTopic.get(topic);
      if (keys) keys.add(key);
      else this.#keysByTopic.set(topic, new Set([key]));
    }
  }

  #run(key: ReadKey): Outcome {
    const { query, args } = parseKey(key);
    try {
      return { result: query.run(this.content, args) };
    } catch (error) {
      if (error instanceof ContentError) return { error };
      throw error;
    }
  }
}

export function queryKey(name: QueryName, args: object): ReadKey {
  return `${name}?${JSON.stringify(args)}`;
}

export function isQuery(key: ReadKey): boolean {
  return key.includes('?{');
}

interface AnyQuery {
  run: (content: Content, args: never) => unknown;
  topicsOf: (args: never) => string[];
  size: 'small' | 'large';
}

function parseKey(key: ReadKey): { query: AnyQuery; args: never } {
  const at = key.indexOf('?');
  const query = queries[key.slice(0, at) as QueryName];
  return { query, args: JSON.parse(key.slice(at + 1)) as never };
}

function fingerprinted(outcome: Outcome): Answer['kept'] {
  const text = 'error' in outcome ? outcome.error.message : JSON.stringify(outcome.result);
  return { outcome, fingerprint: hash('sha1', text, 'base64') };
}
