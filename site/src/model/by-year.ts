export interface OfYear<T> {
  year: string;
  items: T[];
}

/** Things in the order of their dates, by the year in which each begins: `2006-10-14…` is of 2006. */
export function byYear<T>(items: readonly T[], dateOf: (item: T) => string): OfYear<T>[] {
  const years: OfYear<T>[] = [];
  for (const item of items) {
    const year = dateOf(item).slice(0, 4);
    const last = years.at(-1);
    if (last?.year === year) last.items.push(item);
    else years.push({ year, items: [item] });
  }
  return years;
}
