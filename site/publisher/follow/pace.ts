/**
 * How long to wait before the next release, in milliseconds. One change is released at once. Where more
 * changes come while a release is made, each pause is twice the one before, up to two seconds: a storm of
 * changes makes a handful of releases.
 */
export class Pace {
  #pause = 0;

  /** @param cameMore whether something changed while the release was made */
  after(cameMore: boolean): number {
    this.#pause = cameMore ? Math.min(longest, Math.max(shortest, this.#pause * 2)) : 0;
    return this.#pause;
  }
}

const shortest = 100;
const longest = 2000;
