import type { Article } from '@dateline/shared/public/article.ts';
import type { Entity } from '@dateline/shared/public/entity.ts';
import type { Photo } from '@dateline/shared/public/photo.ts';
import type { Section } from '@dateline/shared/public/section.ts';
import type { ArticleHead } from '../content/article-head.ts';
import { byId, bylineNames, fragment, heads } from '../content/read.ts';
import { articlePath } from '../content/routes.ts';
import { storyEntities } from '../content/story-entities.ts';
import { richTextContext } from '../rich-text/context.ts';
import { renderRichText } from '../rich-text/render-rich-text.ts';
import { feedContent } from './feed-content.ts';

/** What a feed says of a story without its text. */
export interface HeadForFeed {
  article: ArticleHead;
  /** Whole address of its page. */
  page: string;
  section: Section;
  /** Of the byline, as readers see them. */
  names: string[];
}

/** All that a feed in any format says of a story. */
export interface StoryForFeed extends HeadForFeed {
  article: Article;
  about: Entity[];
  /** Those that it mentions and is not about. */
  mentions: Entity[];
  photo: Photo | null;
  /** Photo, text, notes and corrections, every address absolute. */
  html: string;
}

/** For a feed that shows no texts: a change of the text is no change of the feed. */
export async function headForFeed(id: string, base: string): Promise<HeadForFeed> {
  const [article] = await heads([id]);
  if (!article) throw new TypeError('Each id gives one head.');
  return {
    article,
    page: `${base}${articlePath(article)}`,
    section: await byId('sections', article.section),
    names: await bylineNames(article),
  };
}

/** Made once for all feeds, until something in it changes. */
export function storyForFeed(id: string, base: string): Promise<StoryForFeed> {
  return fragment(`story ${id} at ${base}`, async () =>
    makeStory(await byId('articles', id), base),
  );
}

async function makeStory(article: Article, base: string): Promise<StoryForFeed> {
  const page = `${base}${articlePath(article)}`;
  const section = await byId('sections', article.section);
  const rendered = article.body
    ? await renderRichText(article.body, richTextContext(), { base, page })
    : { html: '', footnotes: [] };
  const photo = article.heroPhoto ? await byId('photos', article.heroPhoto) : null;
  const names = await bylineNames(article);
  return {
    article,
    page,
    section,
    names,
    ...(await storyEntities(article)),
    photo,
    html: feedContent({ ...rendered, photo, corrections: article.corrections, base }),
  };
}
