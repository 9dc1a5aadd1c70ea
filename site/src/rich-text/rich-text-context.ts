import type { Article } from '@dateline/shared/public/article.ts';
import type { Photo } from '@dateline/shared/public/photo.ts';
import type { linkableCollections } from '@dateline/shared/public/rich-text.ts';
import type { Source } from '@dateline/shared/public/source.ts';

type Linkable = (typeof linkableCollections)[number];
type Link = { href: string };
/** `card` is what the page says of the entity beside its name, in lines. */
type EntityLink = Link & { card: string };

/** What a body refers to, by id. All but `sources` throw where there is nothing to refer to. */
export interface RichTextContext {
  photo: (id: string) => Promise<Photo>;
  document: (collection: Linkable, id: string) => Promise<Link>;
  entity: (id: string) => Promise<EntityLink>;
  /** `paragraph` is its number; null leads to the whole instrument. */
  instrument: (id: string, paragraph: string | null) => Promise<Link>;
  /** Those that readers may see. */
  sources: (ids: readonly string[]) => Promise<Source[]>;
}

export interface RichTextOptions {
  /** For a feed, which is read elsewhere: the site's address, set before every path of the site. */
  base?: string;
  /** For a feed: the whole address of the body's own page, set before fragments such as `#footnote-1`. */
  page?: string;
}

export interface MeantStatement {
  type: Article['claims'][number]['statementType'];
  confidence: Article['claims'][number]['confidence'];
}

export interface Footnote {
  /** From 1, in reading order: `#footnote-1` is its place, `#footnote-ref-1` where it is referred to. */
  number: number;
  /** How what it stands behind is meant; null where the desk has not said. */
  statement: MeantStatement | null;
  note: string | null;
  /** Empty where all sources are internal. */
  sources: Source[];
}
