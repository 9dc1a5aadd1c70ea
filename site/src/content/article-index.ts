import type { Article } from '@dateline/shared/public/article.ts';
import { bodyReferences } from '../cms/body-references.ts';
import type { ArticleFilter } from './filters.ts';

/**
 * A lookup over articles that keeps their order. It costs as much as the rarest of the given
 * filters matches, not as the archive has.
 */
export function indexArticles(articles: readonly Article[]): (filter: ArticleFilter) => Article[] {
  const lists = new Map<string, Article[]>();
  const positions = new Map<string, number>();
  const byId = new Map<string, Article>();
  for (const [position, article] of articles.entries()) {
    positions.set(article.id, position);
    byId.set(article.id, article);
    for (const key of keysOfArticle(article)) {
      const list = lists.get(key);
      if (list) list.push(article);
      else lists.set(key, [article]);
    }
  }
  const inOrder = (a: Article, b: Article) =>
    (positions.get(a.id) ?? 0) - (positions.get(b.id) ?? 0);
  return (filter) => {
    const found = keysOfFilter(filter).map((key) => lists.get(key) ?? []);
    if (filter.ids) {
      const given = [...new Set(filter.ids)].map((id) => byId.get(id));
      found.push(given.filter((article) => article !== undefined).toSorted(inOrder));
    }
    const [rarest, ...others] = found.toSorted((a, b) => a.length - b.length);
    if (!rarest) return [...articles];
    const sets = others.map((list) => new Set(list));
    return rarest.filter((article) => sets.every((set) => set.has(article)));
  };
}

function keysOfArticle(article: Article): Set<string> {
  const keys = new Set([`section ${article.section}`]);
  for (const { author } of article.bylines) if (author !== null) keys.add(`author ${author}`);
  for (const entity of [...article.about, ...article.mentions]) keys.add(`entity ${entity}`);
  const cite = (instrument: string, paragraph: string | null) => {
    keys.add(`instrument ${instrument}`);
    if (paragraph !== null) keys.add(`instrument ${instrument} ${paragraph}`);
  };
  for (const { instrument, paragraph } of article.legalReferences) cite(instrument, paragraph);
  for (const reference of bodyReferences(article.body)) {
    if (reference.collection === 'entities') keys.add(`entity ${reference.id}`);
    if (reference.collection === 'legal-instruments') {
      cite(reference.id, 'paragraph' in reference ? reference.paragraph : null);
    }
  }
  return keys;
}

function keysOfFilter({ section, author, entity, instrument, paragraph }: ArticleFilter): string[] {
  const keys: string[] = [];
  if (section !== undefined) keys.push(`section ${section}`);
  if (author !== undefined) keys.push(`author ${author}`);
  if (entity !== undefined) keys.push(`entity ${entity}`);
  if (instrument !== undefined) {
    keys.push(
      paragraph === undefined
        ? `instrument ${instrument}`
        : `instrument ${instrument} ${paragraph}`,
    );
  }
  return keys;
}
