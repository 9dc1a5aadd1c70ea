import { hash } from 'node:crypto';
import type { PublicCollection } from '@dateline/shared/public/collections.ts';
import type { SiteSettings } from '@dateline/shared/public/site-settings.ts';
import { ContentError, UnresolvedReference } from '../cms/errors.ts';
import type { PublicDocument } from '../cms/newsroom.ts';
import type { ArticleHead } from './article-head.ts';
import type { Bodies } from './content.ts';
import { Content } from './content.ts';
import { type QueryArguments, type QueryName, type QueryResult, queries } from './queries.ts';

/**
 * What a page read: the key of a document (`photos:<id>`; `article-heads:<id>` for an article without
 * its text; `site-settings:site-settings`) or of a query (`list?{"of":"all","page":"head"}`).
 */
export type ReadKey = string;

interface Answer {
  result: unknown;
  /** Why there is no result: two documents at one address. Kept like one, to hear when it is mended. */
  error: ContentError | null;
  fingerprint: string;
  topics: readonly string[];
}

/**
 * Reads the content for pages: keeps the answers of queries while nothing they rest on was touched,
 * writes down what is read, and says after a change which of it would be read differently now.
 */
export class ContentReader {
  readonly content: Content;
  readonly #answers = new Map<ReadKey, Answer>();
  readonly #keysByTopic = new Map<string, Set<ReadKey>>();
  readonly #touchedDocuments = new Set<ReadKey>();
  readonly #touchedTopics = new Set<string>();
  #reads: Set<ReadKey> | null = null;

  constructor(bodies: Bodies) {
    this.content = new Content(bodies, {
      document: (collection, id) => this.#touchedDocuments.add(`${collection}:${id}`),
      topic: (topic) => this.#touchedTopics.add(topic),
    });
  }

  /** Throws `UnresolvedReference` if it is not there; that it was looked for is written down all the same. */
  document<C extends PublicCollection>(collection: C, id: string): PublicDocument<C> {
    this.#reads?.add(`${collection}:${id}`);
    const document = this.content.get(collection, id);
    if (!document) throw new UnresolvedReference({ collection, id }, null);
    return document;
  }

  /** An article without its text. Throws like `document`. */
  head(id: string): ArticleHead {
    this.#reads?.add(`article-heads:${id}`);
    const head = this.content.articles.head(id);
    if (!head) throw new UnresolvedReference({ collection: 'articles', id }, null);
    return head;
  }

  settings(): SiteSettings {
    this.#reads?.add('site-settings:site-settings');
    const { settings } = this.content;
    if (!settings) {
      throw new UnresolvedReference({ collection: 'site-settings', id: 'site-settings' }, null);
    }
    return settings;
  }

  query<N extends QueryName>(name: N, args: QueryArguments<N>): QueryResult<N> {
    const key = queryKey(name, args);
    this.#reads?.add(key);
    const { result, error } = this.#answers.get(key) ?? this.#ask(key);
    if (error) throw error;
    return result as QueryResult<N>;
  }

  /** Runs `work`, one at a time, and says all that it read. */
  async record<T>(work: () => Promise<T>): Promise<{ result: T; reads: ReadonlySet<ReadKey> }> {
    if (this.#reads) throw new Error('Reads of two pages at once cannot be told apart.');
    const reads = new Set<ReadKey>();
    this.#reads = reads;
    try {
      return { result: await work(), reads };
    } finally {
      this.#reads = null;
    }
  }

  /** Asks a query that an earlier run of this program wrote down, so that `changed` can compare. */
  remember(key: ReadKey): void {
    if (isQuery(key) && !this.#answers.has(key)) this.#ask(key);
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
      const before = this.#answers.get(key)?.fingerprint;
      if (this.#ask(key).fingerprint !== before) changed.add(key);
    }
    return changed;
  }

  /** Forgets a query that no page asks any more. */
  forget(key: ReadKey): void {
    const answer = this.#answers.get(key);
    if (!answer) return;
    this.#answers.delete(key);
    for (const topic of answer.topics) {
      const keys = this.#keysByTopic.get(topic);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTopic.delete(topic);
    }
  }

  #ask(key: ReadKey): Answer {
    const { name, args } = parseKey(key);
    const query: { run: (c: Content, a: never) => unknown; topicsOf: (a: never) => string[] } =
      queries[name];
    const topics = query.topicsOf(args);
    const { result = null, error = null } = attempt(() => query.run(this.content, args));
    const fingerprint = hash('sha1', error?.message ?? JSON.stringify(result), 'base64');
    const answer = { result, error, topics, fingerprint };
    this.#answers.set(key, answer);
    for (const topic of topics) {
      const keys = this.#keysByTopic.get(topic);
      if (keys) keys.add(key);
      else this.#keysByTopic.set(topic, new Set([key]));
    }
    return answer;
  }
}

export function queryKey(name: QueryName, args: object): ReadKey {
  return `${name}?${JSON.stringify(args)}`;
}

export function isQuery(key: ReadKey): boolean {
  return key.includes('?{');
}

function parseKey(key: ReadKey): { name: QueryName; args: never } {
  const at = key.indexOf('?');
  return { name: key.slice(0, at) as QueryName, args: JSON.parse(key.slice(at + 1)) as never };
}

function attempt(work: () => unknown): { result?: unknown; error?: ContentError } {
  try {
    return { result: work() };
  } catch (error) {
    if (error instanceof ContentError) return { error };
    throw error;
  }
}
