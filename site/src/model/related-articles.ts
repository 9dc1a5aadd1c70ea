import type { Article } from '@dateline/shared/public/article.ts';

type Tagged = Pick<Article, 'id' | 'about' | 'mentions' | 'datePublished'>;

/**
 * The articles nearest to this one by the entities they share. An entity that both are about counts 4,
 * one that a single side is about 2, one that both only mention 1. Among equals the nearest in time
 * comes first: stories of the same days belong together, also years later.
 * `articlesOf` gives the articles that name an entity; only those are looked at, not the whole archive.
 */
export function relatedArticles<T extends Tagged>(
  article: Tagged,
  articlesOf: ReadonlyMap<string, readonly T[]>,
  limit = 5,
): T[] {
  const scores = new Map<T, number>();
  for (const entity of entitiesOf(article)) {
    const weight = weightIn(article, entity);
    for (const other of articlesOf.get(entity) ?? []) {
      if (other.id === article.id) continue;
      scores.set(other, (scores.get(other) ?? 0) + weight * weightIn(other, entity));
    }
  }
  const now = Date.parse(article.datePublished);
  const least = [...scores.values()].sort((a, b) => b - a)[limit - 1] ?? 0;
  // Most have too little in common for their dates to matter.
  return [...scores]
    .filter(([, score]) => score >= least)
    .map(([other, score]) => ({
      other,
      score,
      distance: Math.abs(Date.parse(other.datePublished) - now),
    }))
    .sort((a, b) => b.score - a.score || a.distance - b.distance || compare(a.other.id, b.other.id))
    .slice(0, limit)
    .map(({ other }) => other);
}

/** The entities an article is about or mentions, each once. */
export function entitiesOf({ about, mentions }: Pick<Article, 'about' | 'mentions'>): string[] {
  return [...new Set([...about, ...mentions])];
}

function weightIn({ about }: Pick<Article, 'about'>, entity: string): number {
  return about.includes(entity) ? 2 : 1;
}

/** By code unit: ISO dates and ids need no collation, which is slow in a sort. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
