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
  const citations: { instrument: string; paragraph: string | null }[] = [
    ...article.legalReferences,
  ];
  for (const { instrument, paragraph } of article.claims) {
    if (instrument !== null) citations.push({ instrument, paragraph });
  }
  for (const reference of bodyReferences(article.body)) {
    if (reference.collection === 'photos') photos.add(reference.id);
    if (reference.collection === 'entities') lists.set(listOf.entity(reference.id), 'in the text');
    if (reference.collection === 'legal-instruments') {
      const paragraph = 'paragraph' in reference ? reference.paragraph : null;
      citations.push({ instrument: reference.id, paragraph });
    }
  }
  for (const list of listsOfLaw(citations)) lists.set(list, '');
  for (const entity of article.mentions) lists.set(listOf.entity(entity), 'mention');
  for (const entity of article.about) lists.set(listOf.entity(entity), 'about');
  return { head: headOf(article), lists: [...lists], photos: [...photos] };
}

/** Under each paragraph that is cited, and under an instrument as a whole where no paragraph of it is. */
function listsOfLaw(
  citations: readonly { instrument: string; paragraph: string | null }[],
): Set<ListName> {
  const byParagraph = citations.filter(({ paragraph }) => paragraph !== null);
  const exact = new Set(byParagraph.map(({ instrument }) => instrument));
  return new Set(
    citations.flatMap(({ instrument, paragraph }) => {
      if (paragraph !== null) return listOf.paragraph(instrument, paragraph);
      return exact.has(instrument) ? [] : listOf.instrument(instrument);
    }),
  );
}
