import type { Article } from '@dateline/shared/public/article.ts';
import type { PublicCollection } from '@dateline/shared/public/collections.ts';
import type { SiteSettings } from '@dateline/shared/public/site-settings.ts';
import fc from 'fast-check';
import type { PublicDocument } from '../../cms/newsroom.ts';
import { sampleNewsroom } from '../../cms/sample-newsroom.ts';
import type { Content } from '../content.ts';
import type { ReadKey } from '../content-reader.ts';

/** For tests: a document that came, changed or went. `key` is the key of the document. */
export interface Change {
  key: ReadKey;
  apply: (content: Content) => void;
  gone: boolean;
  /** The text, where it is an article that came or changed. */
  body: Article['body'];
}

export function putArticle(document: Article): Change {
  return { ...put('articles', document), body: document.body };
}

export function put<C extends PublicCollection>(
  collection: C,
  document: PublicDocument<C>,
): Change {
  return printable(document, {
    key: `${collection}:${document.id}`,
    apply: (content) => content.put(collection, document),
    gone: false,
    body: null,
  });
}

export function putSettings(changes: Partial<SiteSettings> = {}): Change {
  const settings = { ...sampleNewsroom().settings, ...changes };
  return printable(settings, {
    key: 'site-settings:site-settings',
    apply: (content) => content.putSettings(settings),
    gone: false,
    body: null,
  });
}

export function remove(collection: PublicCollection, id: string): Change {
  return printable('is removed', {
    key: `${collection}:${id}`,
    apply: (content) => content.remove(collection, id),
    gone: true,
    body: null,
  });
}

/** A property that fails prints what a change is, not how it is applied. */
function printable(what: unknown, change: Change): Change {
  const words = `${change.key} ${JSON.stringify(what)}`;
  return Object.assign(change, { [fc.toStringMethod]: () => words });
}
