import { slugify } from '../../src/fields/slugify.ts';
import { article } from '../corpus/articles.ts';
import { entity } from '../corpus/knowledge.ts';
import { idOf, type RawDocument } from '../corpus/raw-document.ts';
import { corpusSizes } from '../corpus/sizes.ts';

/** The pages on which a story stands, by the names that the results have. */
export interface StoryPages {
  article: string;
  front: string;
  entity: string;
  feed: string;
}

export type PageName = keyof StoryPages;

export interface CorpusStory {
  id: string;
  slug: string;
  headline: string;
  pages: StoryPages;
}

/** The front page shows twenty at least, and the feed thirty. */
export const storiesOnFront = 20;

/** Story `age` of the corpus, counted from the newest. */
export function newestStory(age: number, articles: number): CorpusStory {
  const index = articles - 1 - age;
  const document = article(index, articles);
  const slug = String(document.slug);
  return {
    id: idOf('articles', index),
    slug,
    headline: String(document.headline),
    pages: storyPages(slug, entityIndex(document)),
  };
}

/** The pages of a story with this slug, and one of the entities that it is about. */
export function storyPages(slug: string, about: number): StoryPages {
  return {
    article: articlePath(slug),
    front: '/',
    entity: `/entities/${encodeURIComponent(slugify(String(entity(about).name)))}/`,
    feed: '/rss.xml',
  };
}

export function articlePath(slug: string): string {
  return `/articles/${encodeURIComponent(slug)}/`;
}

/** Which of the corpus's entities the story is about first. */
function entityIndex({ about }: RawDocument): number {
  const first = String(Array.isArray(about) ? about[0] : '');
  const found = Array.from({ length: corpusSizes.entities }, (_, index) => index).find(
    (index) => idOf('entities', index) === first,
  );
  if (found === undefined) throw new RangeError(`“${first}” is no entity of the corpus.`);
  return found;
}
