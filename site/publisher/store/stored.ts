import type { Article } from '@dateline/shared/public/article.ts';
import type { ArticleEntry } from '../../src/content/article-entry.ts';
import type { ReadKey } from '../../src/content/content-reader.ts';

/** A public document that came, changed or went. */
export type StoredChange =
  | { kind: 'article'; entry: ArticleEntry; body: Article['body'] }
  | { kind: 'document'; collection: string; id: string; document: object }
  | { kind: 'gone'; collection: string; id: string };

/** A page of the site. `path` is that of its file in the site folder; `hash` stands for its bytes. */
export interface KeptPage {
  path: string;
  route: string;
  hash: string;
  reads: Iterable<ReadKey>;
}

/** Whether a page is still to be made anew, by a release to come. */
export interface Due {
  isDue: boolean;
}

/** A route, with what the list of its paths was made of. */
export interface KeptRoute {
  route: string;
  reads: Iterable<ReadKey>;
}

/** One step of a release in the site folder; paths are relative to the stage and to the site folder. */
export type FileOperation =
  | { kind: 'move'; staged: string; file: string }
  | { kind: 'remove'; file: string };
