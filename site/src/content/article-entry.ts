import type { Article } from '@dateline/shared/public/article.ts';
import { bodyReferences } from '../cms/body-references.ts';
import { monthOf } from '../model/dates.ts';
import { type ArticleHead, headOf } from './article-head.ts';
import { allStories, type ListName, listOf } from './topics.ts';

/** What there is to know of an article without its text: JSON, so that it can be kept. */
export interface ArticleEntry {
  head: ArticleHead;
  /** Each with how the article stands in it: in an entity's list, as what it is about or as a mention. */
  lists: [ListName, string][];
  /** Ids of the photos it shows. */
  photos: string[];
}

export function articleEntry(article: Article): ArticleEntry {
  const lists = new Map<ListName, string>([
    [allStories, ''],
    [listOf.section(article.section), ''],
    [listOf.month(monthOf(article.datePublished)), ''],
  ]);
  const photos = new Set<string>();
  for (const { author } of article.bylines) if (author) lists.set(listOf.author(author), '');
  if (article.heroPhoto !== null) photos.add(article.heroPhoto);
  const cite = (instrument: string, paragraph: string | null) => {
    lists.set(listOf.instrument(instrument), '');
    if (paragraph !== null) lists.set(listOf.paragraph(instrument, paragraph), '');
  };
  for (const { instrument, paragraph } of [...article.legalReferences, ...article.claims]) {
    if (instrument !== null) cite(instrument, paragraph);
  }
  for (const reference of bodyReferences(article.body)) {
    if (reference.collection === 'photos') photos.add(reference.id);
    if (reference.collection === 'entities') lists.set(listOf.entity(reference.id), 'in the text');
    if (reference.collection === 'legal-instruments') {
      cite(reference.id, 'paragraph' in reference ? reference.paragraph : null);
    }
  }
  for (const entity of article.mentions) lists.set(listOf.entity(entity), 'mention');
  for (const entity of article.about) lists.set(listOf.entity(entity), 'about');
  return { head: headOf(article), lists: [...lists], photos: [...photos] };
}
