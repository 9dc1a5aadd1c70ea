import type { Article } from '@dateline/shared/public/article.ts';
import type { Entity } from '@dateline/shared/public/entity.ts';
import { lastingEntity } from './lasting-entity.ts';

/** What a story is about, and what else it mentions; in place of one that was merged, what it was merged into. */
export async function storyEntities(
  article: Pick<Article, 'about' | 'mentions'>,
): Promise<{ about: Entity[]; mentions: Entity[] }> {
  const about = await lasting(article.about);
  const mentions = await lasting(article.mentions);
  return {
    about,
    mentions: mentions.filter(({ id }) => !about.some((other) => other.id === id)),
  };
}

async function lasting(ids: readonly string[]): Promise<Entity[]> {
  const found = await Promise.all(ids.map((id) => lastingEntity(id)));
  return [...new Map(found.map((entity) => [entity.id, entity])).values()];
}
