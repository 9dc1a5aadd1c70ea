/**
 * How long to wait for a doorbell before looking all the same, in milliseconds: while all is well as long
 * as a change may wait if none ever rings, after a failure shortly, and longer after each further one.
 * A CMS that was away finds the publisher looking within seconds.
 */
export class Patience {
  readonly #pollInterval: number;
  #failures = 0;

  /** @param pollInterval while all is well */
  constructor(pollInterval = 20_000) {
    this.#pollInterval = pollInterval;
  }

  get milliseconds(): number {
    if (this.#failures === 0) return this.#pollInterval;
    return Math.min(longest, shortest * 2 ** (this.#failures - 1));
  }

  wentWell(): void {
    this.#failures = 0;
  }

  failed(): void {
    this.#failures++;
  }
}

const shortest = 250;
const longest = 5_000;
