/**
 * How long to wait before the next release, in milliseconds. One change is released at once. While many
 * rings come close together, or more come while a release is made, each pause is twice the one before, up
 * to two seconds: a storm of changes makes a handful of releases.
 */
export class Pace {
  #pause = 0;
  /** When the last rings came, oldest first. */
  readonly #rings: number[] = [];

  /** @param at milliseconds of any clock, the same in both calls */
  rang(at: number): void {
    this.#rings.push(at);
    if (this.#rings.length > storm.rings) this.#rings.shift();
  }

  /** @param cameMore whether something changed while the release was made */
  after(at: number, cameMore: boolean): number {
    const [first = 0] = this.#rings;
    const isStorm = this.#rings.length === storm.rings && at - first <= storm.within;
    const doubled = Math.min(longest, Math.max(shortest, this.#pause * 2));
    this.#pause = isStorm || cameMore ? doubled : 0;
    return this.#pause;
  }
}

/** More than an editor's saves can ring, one after the other. */
const storm = { rings: 5, within: 250 };
const shortest = 100;
const longest = 2000;
