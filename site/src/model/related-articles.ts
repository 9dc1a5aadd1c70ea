import type { Article } from '@dateline/shared/public/article.ts';

type Tagged = Pick<Article, 'id' | 'about' | 'mentions' | 'datePublished'>;

/**
 * The articles nearest to this one by the entities they share. An entity that both are about counts 4,
 * one that a single side is about 2, one that both only mention 1. Among equals the newest comes first.
 */
export function relatedArticles<T extends Tagged>(
  article: Tagged,
  candidates: readonly T[],
  limit = 5,
): T[] {
  const weights = entityWeights(article);
  const scores = new Map(candidates.map((other) => [other, score(weights, other)]));
  return [...new Map(candidates.map((other) => [other.id, other])).values()]
    .filter((other) => other.id !== article.id && (scores.get(other) ?? 0) > 0)
    .sort(
      (a, b) =>
        (scores.get(b) ?? 0) - (scores.get(a) ?? 0) ||
        b.datePublished.localeCompare(a.datePublished) ||
        a.id.localeCompare(b.id),
    )
    .slice(0, limit);
}

function score(weights: Map<string, number>, other: Tagged): number {
  let sum = 0;
  for (const [entity, weight] of entityWeights(other)) sum += weight * (weights.get(entity) ?? 0);
  return sum;
}

function entityWeights(article: Tagged): Map<string, number> {
  const mentioned = article.mentions.map((entity): [string, number] => [entity, 1]);
  const about = article.about.map((entity): [string, number] => [entity, 2]);
  return new Map([...mentioned, ...about]);
}
