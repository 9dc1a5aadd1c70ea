/** Values in order of a string that each has; one for each string. */
export class SortedList<T> {
  readonly #values: T[];
  readonly #keyOf: (value: T) => string;

  constructor(keyOf: (value: T) => string, values: Iterable<T> = []) {
    this.#keyOf = keyOf;
    this.#values = [...values].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }

  get length(): number {
    return this.#values.length;
  }

  /** In place of the one that has the same key, if there is one. */
  add(value: T): void {
    const key = this.#keyOf(value);
    const position = this.position(key);
    this.#values.splice(position, this.#isAt(position, key) ? 1 : 0, value);
  }

  remove(key: string): void {
    const position = this.position(key);
    if (this.#isAt(position, key)) this.#values.splice(position, 1);
  }

  /** Where the value with this key stands, or where it would stand. */
  position(key: string): number {
    let low = 0;
    let high = this.#values.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const value = this.#values[middle];
      if (value !== undefined && this.#keyOf(value) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Those at positions from `from` on until before `to`; positions beyond an end have none. */
  slice(from = 0, to = this.length): T[] {
    return this.#values.slice(Math.max(0, from), Math.max(0, to));
  }

  #isAt(position: number, key: string): boolean {
    const value = this.#values[position];
    return value !== undefined && this.#keyOf(value) === key;
  }
}
