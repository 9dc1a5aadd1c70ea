import type { Newsroom } from './newsroom.ts';
import { walkBody } from './walk-body.ts';

/**
 * Leaves out every source that the public API does not give: a source of type person is internal,
 * yet its id stands in what rests on it. Claims and relationships stay, without that source.
 * Changes the given documents, which nobody else holds yet.
 */
export function dropHiddenSources(newsroom: Newsroom): Newsroom {
  const known = new Set(newsroom.sources.map((source) => source.id));
  const isPublic = (id: string) => known.has(id);
  for (const article of newsroom.articles) {
    for (const claim of article.claims) claim.sources = claim.sources.filter(isPublic);
    if (article.body === null) continue;
    walkBody(article.body, (node) => {
      if (node.type !== 'inlineBlock' || node.fields.blockType !== 'footnote') return;
      node.fields.sources = node.fields.sources.filter(isPublic);
    });
  }
  for (const edge of newsroom.relationships) edge.sources = edge.sources.filter(isPublic);
  for (const entity of newsroom.entities) {
    for (const name of entity.names) if (name.source && !isPublic(name.source)) name.source = null;
  }
  return newsroom;
}
