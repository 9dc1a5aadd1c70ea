import type { PublicCollection } from '@dateline/shared/public/collections.ts';
import type { SiteSettings } from '@dateline/shared/public/site-settings.ts';
import { UnresolvedReference } from '../../src/cms/errors.ts';
import type { PublicDocument } from '../../src/cms/newsroom.ts';
import { type ArticleHead, headOf } from '../../src/content/article-head.ts';
import type { Content } from '../../src/content/content.ts';
import type { PageContent } from '../../src/content/content-reader.ts';
import {
  type QueryArguments,
  type QueryName,
  type QueryResult,
  queries,
} from '../../src/content/queries.ts';
import { relatedTo } from '../../src/content/related.ts';

/** A document of any collection, parsed by its schema. */
export type AnyDocument = {
  [C in PublicCollection]: { collection: C; document: PublicDocument<C> };
}[PublicCollection];

/**
 * The published content with some documents laid over it, for the page of the first of them. It asks
 * the content itself, so that no read is written down and no answer kept; it changes nothing.
 */
export class DraftContent implements PageContent {
  readonly #content: Content;
  readonly #page: AnyDocument;
  readonly #documents: ReadonlyMap<string, AnyDocument>;

  constructor(content: Content, page: AnyDocument, others: readonly AnyDocument[]) {
    this.#content = content;
    this.#page = page;
    this.#documents = new Map(
      [...others, page].map((each) => [`${each.collection}:${each.document.id}`, each]),
    );
  }

  document<C extends PublicCollection>(collection: C, id: string): PublicDocument<C> {
    const laidOver = this.#documents.get(`${collection}:${id}`);
    if (laidOver) return laidOver.document as PublicDocument<C>;
    const document = this.#content.get(collection, id);
    if (!document) throw new UnresolvedReference({ collection, id }, null);
    return document;
  }

  head(id: string): ArticleHead {
    return headOf(this.document('articles', id));
  }

  settings(): SiteSettings {
    const { settings } = this.#content;
    if (settings) return settings;
    throw new UnresolvedReference({ collection: 'site-settings', id: 'site-settings' }, null);
  }

  query<N extends QueryName>(name: N, args: QueryArguments<N>): QueryResult<N> {
    const own = this.#ownAnswer({ ...args, name });
    if (own !== undefined) return own as QueryResult<N>;
    const run = queries[name].run as (content: Content, args: QueryArguments<N>) => QueryResult<N>;
    return run(this.#content, args);
  }

  /** Not kept: it may show the draft. */
  fragment<T>(_name: string, make: () => Promise<T>): Promise<T> {
    return make();
  }

  /** What is asked of the page's own document; undefined for all other questions. */
  #ownAnswer(asked: { name: QueryName; slug?: string; id?: string; collection?: string }) {
    const { collection, document } = this.#page;
    if (collection === 'articles') {
      if (asked.name === 'articleAt' && asked.slug === document.slug) {
        return { id: document.id, as: 'article' };
      }
      if (asked.name === 'related' && asked.id === document.id) {
        return relatedTo(this.#content.articles, document);
      }
    } else if (asked.name === 'at' && asked.collection === collection && 'slug' in document) {
      if (asked.slug === document.slug) return document.id;
    }
    return undefined;
  }
}
