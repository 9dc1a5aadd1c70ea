/** What a check has to know of a source. */
export interface KnownSource {
  id: string;
  type: string;
  title: string;
  url: string | null;
  archivedUrl: string | null;
}

/**
 * What the checks know beside the document itself. For whom persons are hidden, they are in neither
 * list: a check must not tell that there is somebody.
 */
export interface Known {
  /** Those that the document rests on, by id. */
  sources: ReadonlyMap<string, KnownSource>;
  /** Every source that is a person. */
  persons: readonly KnownSource[];
}

/** The sources among `ids` that are known. */
export function knownAmong(ids: readonly string[], { sources }: Known): KnownSource[] {
  return ids.flatMap((id) => sources.get(id) ?? []);
}

/** Whether all that it rests on is persons, so that readers see no source. */
export function restsOnPersonsOnly(ids: readonly string[], known: Known): boolean {
  const found = knownAmong(ids, known);
  return found.length > 0 && found.length === ids.length && found.every(isPerson);
}

export function isPerson({ type }: Pick<KnownSource, 'type'>): boolean {
  return type === 'person';
}
