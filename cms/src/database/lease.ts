import { randomUUID } from 'node:crypto';
import type { Payload } from 'payload';

interface LeaseDocument {
  _id: string;
  holder: string;
  /** By the database's clock, which all processes share. */
  until: Date;
}

/**
 * The right to do a thing, which one process of a database has at a time. Who has it renews it; when
 * it ran out, for example after kill -9, another takes it.
 */
export class Lease {
  readonly #payload: Payload;
  readonly #id: string;
  readonly #milliseconds: number;
  readonly #holder = randomUUID();
  #tenure: Tenure | null = null;

  /** @param id names the thing, for example `webhook-worker` */
  constructor(payload: Payload, id: string, milliseconds: number) {
    this.#payload = payload;
    this.#id = id;
    this.#milliseconds = milliseconds;
  }

  /**
   * Says that the lease has ended, from the moment it does; null while another has it. A process
   * that stood still finds it aborted, though its timers are late.
   */
  get held(): AbortSignal | null {
    if (this.#tenure && performance.now() >= this.#tenure.deadline) this.#end();
    return this.#tenure?.ended.signal ?? null;
  }

  /** Takes the lease if it is free and renews it when a third of it is over. */
  async keep(): Promise<boolean> {
    // Counted from before the question: the database's answer can only make it longer.
    const asked = performance.now();
    if (this.#tenure && this.#tenure.deadline - asked > (this.#milliseconds * 2) / 3) return true;
    const deadline = asked + this.#milliseconds;
    const got = await this.#ask();
    // An answer that took longer than the lease lasts, for example from a database that was away.
    const isInTime = got && deadline > performance.now();
    if (isInTime) this.#extend(deadline);
    else this.#end();
    return isInTime;
  }

  /** Gives it back, so that another need not wait. */
  async release(): Promise<void> {
    this.#end();
    await this.#leases().deleteOne({ _id: this.#id, holder: this.#holder });
  }

  #leases() {
    return this.#payload.db.connection.collection<LeaseDocument>('leases');
  }

  async #ask(): Promise<boolean> {
    const until = { $add: ['$$NOW', this.#milliseconds] };
    const taken = await this.#leases().findOneAndUpdate(
      {
        _id: this.#id,
        $or: [{ holder: this.#holder }, { $expr: { $lt: ['$until', '$$NOW'] } }],
      },
      [{ $set: { holder: this.#holder, until } }],
    );
    return taken !== null || this.#found();
  }

  /** The first process makes the document, with a lease that ran out: two can do so at once. */
  async #found(): Promise<boolean> {
    const { upsertedCount } = await this.#leases().updateOne(
      { _id: this.#id },
      { $setOnInsert: { holder: '', until: new Date(0) } },
      { upsert: true },
    );
    return upsertedCount > 0 && this.#ask();
  }

  #extend(deadline: number): void {
    const ended = this.#tenure?.ended ?? new AbortController();
    clearTimeout(this.#tenure?.timer);
    const timer = setTimeout(() => this.#end(), deadline - performance.now());
    timer.unref();
    this.#tenure = { deadline, ended, timer };
  }

  #end(): void {
    clearTimeout(this.#tenure?.timer);
    this.#tenure?.ended.abort();
    this.#tenure = null;
  }
}

interface Tenure {
  /** By `performance.now()`. */
  deadline: number;
  ended: AbortController;
  timer: NodeJS.Timeout;
}
