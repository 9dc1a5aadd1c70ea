import { Bell } from './bell.ts';
import { Pace } from './pace.ts';

export interface RoundsOptions {
  /** Looks once for what changed and does what is to be done about it. Never throws. */
  look: () => Promise<void>;
  /** Whether the last look left something that is to be done before anything can wait. */
  isBehind: () => boolean;
  /** Does a piece of that. Never throws. */
  catchUp: () => Promise<void>;
  /** Does one piece of what can wait; false if there is none left. Never throws. */
  idle: () => Promise<boolean>;
  /** How long to wait after a look for the bell before looking without it, in milliseconds. */
  patience: () => number;
}

/** Milliseconds without a ring after which it counts as quiet. */
const quiet = 500;

/** Looks again and again: when the bell rings, at a pace, and from time to time without it. One thing at a time. */
export class Rounds {
  readonly #options: RoundsOptions;
  readonly #bell = new Bell();
  readonly #end = new Bell();
  readonly #pace = new Pace();
  #last: Promise<unknown> = Promise.resolve();
  #isResting = false;
  #settled: (() => void)[] = [];

  constructor(options: RoundsOptions) {
    this.#options = options;
  }

  /** Whether the bell rang since the look that is being taken began. */
  get isRung(): boolean {
    return this.#bell.isRung;
  }

  ring(): void {
    this.#pace.rang(performance.now());
    this.#bell.ring();
  }

  /** Runs until `stop`, then ends after the look that is being taken. */
  async run(): Promise<void> {
    while (!this.#end.isRung) {
      await this.inTurn(async () => {
        this.#bell.heard();
        if (!this.#end.isRung) await this.#options.look();
      });
      const pause = this.#pace.after(performance.now(), this.#bell.isRung);
      if (pause > 0) await this.#end.wait(pause);
      else await this.#rest();
    }
    this.#rested();
  }

  stop(): void {
    this.#end.ring();
    this.#bell.ring();
  }

  /** Does something while no look is taken and nothing else is done. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** Resolves when every ring so far was followed by a whole look. */
  async settled(): Promise<void> {
    if (this.#isResting && !this.#bell.isRung) return;
    await new Promise<void>((resolve) => this.#settled.push(resolve));
  }

  async #rest(): Promise<void> {
    const { idle, isBehind, catchUp, patience } = this.#options;
    while (!this.#bell.isRung && isBehind()) await this.inTurn(catchUp);
    const until = performance.now() + patience();
    const left = () => Math.max(0, until - performance.now());
    if (this.#bell.isRung) return;
    this.#isResting = true;
    this.#rested();
    // Who edits often edits again soon: what can wait does not stand in the way of that.
    await this.#bell.wait(Math.min(quiet, left()));
    while (!this.#bell.isRung && left() > 0 && (await this.inTurn(idle)));
    await this.#bell.wait(left());
    this.#isResting = false;
  }

  #rested(): void {
    for (const resolve of this.#settled.splice(0)) resolve();
  }
}
