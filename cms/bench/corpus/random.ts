/** Numbers that look random and are the same at every run. */
export interface Random {
  /** From 0 up to, and without, `limit`. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  /** `count` different ones of `list`, in the order in which they were drawn. */
  several<T>(list: readonly T[], count: number): T[];
}

/**
 * A generator of its own for each `(stream, index)`, so that the tenth article is the same whether it
 * is made first or last. Mulberry32, which has 32 bits of state: enough for words, not for secrets.
 */
export function randomOf(stream: number, index: number): Random {
  let state = scramble(Math.imul(stream + 1, 0x9e3779b1) ^ scramble(index + 1));
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (list) => pickAt(list, below(list.length)), several };

  function several<T>(list: readonly T[], count: number): T[] {
    const chosen = new Set<T>();
    while (chosen.size < Math.min(count, list.length)) chosen.add(pickAt(list, below(list.length)));
    return [...chosen];
  }
}

/** @throws {RangeError} if there is no such item */
export function pickAt<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`There is no item ${index} in ${list.length}.`);
  return item;
}

function scramble(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
