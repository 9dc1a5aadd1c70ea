/** What a list of times comes to, in milliseconds with one decimal; all null where there is none. */
export interface Summary {
  count: number;
  p50: number | null;
  p95: number | null;
  p99: number | null;
  max: number | null;
}

export function summarise(times: readonly number[]): Summary {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (percent: number) => oneDecimal(nearestRank(sorted, percent));
  return { count: sorted.length, p50: at(50), p95: at(95), p99: at(99), max: at(100) };
}

/** The middle one, or the lower of two; null of none. Rounded like a summary. */
export function median(values: readonly number[]): number | null {
  return summarise(values).p50;
}

/** The smallest value that at least `percent` of all do not exceed: always one that was measured. */
export function nearestRank(sorted: readonly number[], percent: number): number | null {
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1] ?? null;
}

function oneDecimal(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}
