export interface ByParagraph<T> {
  /** By the paragraph's number, in the order of the instrument. */
  of: Map<string, T[]>;
  /** Those that name no paragraph, or one that the instrument does not list. */
  whole: T[];
}

/** What leads to one legal instrument, by the paragraph it leads to. */
export function byParagraph<T extends { paragraph: string | null }>(
  paragraphs: readonly { number: string }[],
  items: readonly T[],
): ByParagraph<T> {
  const of = new Map(
    paragraphs.map(({ number }) => [number, items.filter(({ paragraph }) => paragraph === number)]),
  );
  return { of, whole: items.filter(({ paragraph }) => paragraph === null || !of.has(paragraph)) };
}
