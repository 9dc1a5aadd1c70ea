import type { Receipt } from '@dateline/shared/feed/receipt.ts';
import type { ReadKey } from '../../src/content/content-reader.ts';
import type { Change, ChangeFeed } from '../follow/change-feed.ts';
import type { Metrics } from '../http/metrics.ts';
import type { Logger } from '../logger.ts';
import { type PagePlan, writtenPages } from '../render/plan-pages.ts';
import { changedDocuments, receiptError } from './receipt.ts';

/** What there is to say of a release, or of one that was refused. */
export interface Said {
  id: string;
  plan: PagePlan;
  changes: readonly Change[];
  /** What pages read that show the changes by a release to come. */
  due?: Iterable<Iterable<ReadKey>>;
  /** From reading the change to its being live. */
  milliseconds?: number;
  /** Why nothing was released. */
  error?: unknown;
}

/** Tells the CMS what became of releases. That it is away keeps nothing from being live. */
export class Receipts {
  readonly #parts: { feed: ChangeFeed; metrics: Metrics; logger: Logger };
  #unsent: Receipt | null = null;

  constructor(parts: { feed: ChangeFeed; metrics: Metrics; logger: Logger }) {
    this.#parts = parts;
  }

  /** @param cursor up to where everything is live, or could not go live */
  send(cursor: string, { id, plan, changes, due = [], milliseconds = 0, error }: Said): void {
    this.#send({
      cursor,
      release: id,
      releasedAt: new Date().toISOString(),
      milliseconds,
      written: writtenPages(plan).length,
      removed: plan.removed.length,
      documents: changedDocuments(changes, plan, due),
      error: error === undefined ? null : receiptError(error),
    });
  }

  /** Sends what the CMS did not take, if there is something. */
  sendAgain(): void {
    if (this.#unsent) this.#send(this.#unsent);
  }

  #send(receipt: Receipt): void {
    const { feed, metrics, logger } = this.#parts;
    this.#unsent = null;
    feed.sendReceipt(receipt).catch((reason: unknown) => {
      this.#unsent ??= receipt;
      metrics.failed('receipt');
      logger.warn({ err: reason, release: receipt.release }, 'the CMS did not take the receipt');
    });
  }
}
