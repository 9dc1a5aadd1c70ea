/** One document of a live collection. */
export type EntryFilter = { id: string } | { slug: string };

/** Articles that fit every given filter; `ids` in the archive's order, not in the given one. */
export interface ArticleFilter {
  section?: string;
  author?: string;
  /** Articles about it, or mentioning it, in their fields or in their body. */
  entity?: string;
  /** Articles that cite it, in their fields or in their body. */
  instrument?: string;
  /** Only together with `instrument`: the paragraph's number. */
  paragraph?: string;
  ids?: readonly string[];
}

/** Relationships with the entity at either end, and those that lead to the instrument. */
export interface RelationshipFilter {
  entity?: string;
  instrument?: string;
}

export interface PhotoFilter {
  /** Only photos that a published page shows. */
  shown?: true;
}

/** A filter as the end of a cache tag, for example `?entity=1&section=2`; the empty one is ''. */
export function filterTag(filter: object): string {
  const entries = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, String(value)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries.map(([n, v]) => [n, v]))}`;
}
