/** Sources of a page as footnotes: each once, numbered in the order in which the text cites them. */
export interface NumberedSources<T = unknown> {
  /** `sources[n - 1]` is footnote n. */
  sources: T[];
  /** The footnote numbers of some of the sources, ascending, each once. */
  numbersOf(ids: readonly string[]): number[];
}

/** `known` has, by id, the sources that readers may see; others get no number. */
export function numberSources<T>(
  cited: readonly string[],
  known: ReadonlyMap<string, T>,
): NumberedSources<T> {
  const shown = [...new Set(cited)].filter((id) => known.has(id));
  const numbers = new Map(shown.map((id, index) => [id, index + 1]));
  return {
    sources: shown.flatMap((id) => known.get(id) ?? []),
    numbersOf: (ids) =>
      [...new Set(ids)].flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b),
  };
}
