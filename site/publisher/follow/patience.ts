/**
 * How long to wait for a doorbell before looking all the same, in milliseconds: while all is well as long
 * as a change may wait if none ever rings, after a failure shortly, and longer after each further one.
 * A CMS that was away finds the publisher looking within seconds.
 */
export class Patience {
  #failures = 0;

  get milliseconds(): number {
    if (this.#failures === 0) return pollInterval;
    return Math.min(longest, shortest * 2 ** (this.#failures - 1));
  }

  wentWell(): void {
    this.#failures = 0;
  }

  failed(): void {
    this.#failures++;
  }
}

const pollInterval = 20_000;
const shortest = 250;
const longest = 5_000;
