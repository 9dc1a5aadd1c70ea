import type { Content } from './content.ts';
import type { OrderedName } from './ordered-collection.ts';

/** Collections whose documents keep their earlier slugs, beside the articles. */
export type MovingName = Extract<OrderedName, 'sections' | 'authors' | 'entities'>;

interface Moving {
  id: string;
  slug: string;
  earlierSlugs: readonly string[];
}

/** Who had which slug that nobody has now, by the slug; of several it is the one with the smallest id. */
export function formerSlugs(content: Content, collection: MovingName): Map<string, Moving> {
  const documents: readonly Moving[] = content.ordered(collection).inOrder();
  const now = new Set(documents.map(({ slug }) => slug));
  const former = new Map<string, Moving>();
  for (const document of documents) {
    for (const slug of document.earlierSlugs) {
      const other = former.get(slug);
      if (!now.has(slug) && (!other || document.id < other.id)) former.set(slug, document);
    }
  }
  return former;
}

/** The slug to which an earlier one leads in one step: of merged entities, that of the last. */
export function leadsTo(content: Content, collection: MovingName, { id, slug }: Moving): string {
  return collection === 'entities' ? lastingSlug(content, id, slug) : slug;
}

function lastingSlug({ entities }: Content, id: string, slug: string): string {
  const seen = new Set<string>();
  let lasting = entities.get(id);
  for (let next = lasting; next && !seen.has(next.id); ) {
    seen.add(next.id);
    lasting = next;
    next = next.mergedInto === null ? undefined : entities.get(next.mergedInto);
    if (next && seen.has(next.id)) return slug;
  }
  return lasting?.slug ?? slug;
}
