import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { Receipt } from '@dateline/shared/feed/receipt.ts';
import { InvalidDocument } from '../src/cms/errors.ts';
import type { ReadKey } from '../src/content/content-reader.ts';
import { type Edition, openEdition, type PublisherParts } from './edition.ts';
import { Bell } from './follow/bell.ts';
import { type Change, InvalidAnswer, StartAfresh } from './follow/change-feed.ts';
import { applyChange, storedChange } from './follow/document-change.ts';
import { Pace } from './follow/pace.ts';
import { Patience } from './follow/patience.ts';
import { CommandRefused, type PublisherCommand } from './http/command.ts';
import type { Metrics } from './http/metrics.ts';
import type { Doorbell } from './http/routes.ts';
import type { PublisherStatus } from './http/status.ts';
import { compressPage } from './release/compress-pages.ts';
import { earlierReleases, goBack } from './release/earlier.ts';
import { changedDocuments, receiptError } from './release/receipt.ts';
import { ReleaseRefused, refuseHarm } from './release/refusals.ts';
import { releasePages } from './release/release-pages.ts';
import { type PagePlan, planPages } from './render/plan-pages.ts';
import { PageFailed } from './render/site-app.ts';

/** What became of one look at the feed; times in milliseconds. */
interface Release {
  id: string;
  plan: PagePlan;
  changes: Change[];
  began: number;
  feedMs: number;
  renderMs: number;
}

/** Follows the change feed and keeps the site folder right, one release after the other. */
export class Publisher {
  readonly #parts: PublisherParts & { metrics: Metrics };
  readonly #bell = new Bell();
  readonly #pace = new Pace();
  readonly #patience = new Patience();
  readonly #stopped = new AbortController();
  #edition: Edition | null = null;
  /** Up to where the feed was read; the store has it once that is live. */
  #cursor = '';
  /** Changes that were read and are not live yet, by `<collection>:<id>`. */
  readonly #waiting = new Map<string, Change>();
  /** What pages would read differently because of them. */
  readonly #changed = new Set<ReadKey>();
  #state: PublisherStatus['state'] = 'starting';
  #problem: string | null = null;
  #behindSince: number | null = null;
  #doorbellAt: number | null = null;
  #lastRelease: PublisherStatus['lastRelease'] = null;
  #unsent: Receipt | null = null;
  #overrule = false;
  #running: Promise<void> = Promise.resolve();

  constructor(parts: PublisherParts & { metrics: Metrics }) {
    this.#parts = parts;
  }

  /** Begins to follow; runs until `stop`. */
  start(): void {
    this.#running = this.#run();
  }

  /** Ends after the release that is being made. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    this.#bell.ring();
    await this.#running;
  }

  ring(_doorbell: Doorbell | null): void {
    this.#doorbellAt ??= Date.now();
    this.#behindSince ??= Date.now();
    this.#bell.ring();
  }

  status(): PublisherStatus {
    return {
      state: this.#state,
      cursor: this.#parts.store.fact('cursor'),
      lagSeconds: this.#behindSince === null ? 0 : (Date.now() - this.#behindSince) / 1000,
      lastRelease: this.#lastRelease,
      problem: this.#problem,
      documents: this.#parts.store.documentCounts(),
    };
  }

  /** @throws {CommandRefused} */
  async command(command: PublisherCommand): Promise<object> {
    if (command.type === 'publisher.resume') {
      this.#overrule = true;
      if (this.#state === 'held') await this.#resume();
      this.#bell.ring();
      return { resumed: true };
    }
    return this.#goBack(command.data.releases);
  }

  async #run(): Promise<void> {
    const { store } = this.#parts;
    if (store.fact('held') !== null) this.#hold();
    while (!this.#stopped.signal.aborted) {
      const cameMore = await this.#look();
      const pause = this.#pace.after(cameMore);
      if (pause > 0) await sleep(pause, null, { signal: this.#stopped.signal }).catch(() => {});
      else await this.#whileQuiet();
    }
  }

  /** Looks for changes once and releases them. Gives whether the bell rang meanwhile. */
  async #look(): Promise<boolean> {
    if (this.#state === 'held') return false;
    this.#bell.heard();
    const doorbellAt = this.#doorbellAt;
    this.#doorbellAt = null;
    try {
      const edition = await this.#opened();
      const release = await this.#prepare(edition);
      if (release) await this.#release(edition, release, doorbellAt);
      else if (this.#state === 'refusing') await this.#say(recovered, 0);
      else if (this.#unsent) this.#send(this.#unsent);
      this.#state = 'following';
      this.#problem = null;
      this.#patience.wentWell();
      if (!this.#bell.isRung) this.#behindSince = null;
    } catch (error) {
      await this.#failed(error);
    }
    return this.#bell.isRung;
  }

  async #opened(): Promise<Edition> {
    if (this.#edition) return this.#edition;
    const edition = await openEdition(this.#parts, this.#overrule);
    this.#overrule = false;
    this.#edition = edition;
    this.#cursor = this.#parts.store.fact('cursor') ?? '';
    this.#parts.logger.info({ pages: edition.register.size, cursor: this.#cursor }, 'ready');
    await this.#say({ id: 'start', plan: nothing, changes: [] }, 0);
    return edition;
  }

  /** Reads what changed and makes the pages that show it; null if nothing did. */
  async #prepare({ reader, app, register, unsaved }: Edition): Promise<Release | null> {
    const began = performance.now();
    const { changes, next } = await this.#parts.feed.changesAfter(this.#cursor);
    const feedMs = performance.now() - began;
    this.#parts.metrics.feedRead({ seconds: feedMs / 1000, changes: changes.length });
    for (const change of changes) {
      const key = `${change.collection}:${change.id}`;
      const stored = storedChange(change);
      this.#waiting.set(key, change);
      unsaved.set(key, stored);
      applyChange(reader.content, stored);
    }
    this.#cursor = next;
    for (const key of reader.changed()) this.#changed.add(key);
    if (this.#waiting.size === 0 && this.#changed.size === 0) return null;
    this.#state = 'releasing';
    this.#behindSince ??= Date.now();
    const renderBegan = performance.now();
    const plan = await planPages(app, register, this.#changed);
    const renderMs = performance.now() - renderBegan;
    const waiting = [...this.#waiting.values()];
    if (!this.#overrule) {
      const withdrawn = waiting.filter(({ document }) => document === null).length;
      refuseHarm(plan, register, { stories: reader.content.articles.size, withdrawn });
    }
    return { id: releaseId(), plan, changes: waiting, began, feedMs, renderMs };
  }

  async #release(edition: Edition, release: Release, doorbellAt: number | null): Promise<void> {
    const { id, plan, began, feedMs, renderMs } = release;
    const releaseBegan = performance.now();
    await releasePages(this.#parts, edition, plan, { release: id, cursor: this.#cursor });
    const ended = performance.now();
    this.#waiting.clear();
    this.#changed.clear();
    this.#overrule = false;
    const written = plan.made.filter(({ bytes }) => bytes !== null).length;
    const removed = plan.removed.length;
    const unchanged = plan.made.length - written;
    const milliseconds = round(ended - began);
    this.#lastRelease = { id, at: new Date().toISOString(), milliseconds, written, removed };
    this.#parts.metrics.released({ seconds: (ended - began) / 1000, written, removed, unchanged });
    this.#parts.logger.info(
      {
        release: id,
        cursor: this.#cursor,
        requests: [...new Set(release.changes.flatMap(({ request }) => request ?? []))],
        doorbellAt,
        feedMs: round(feedMs),
        renderMs: round(renderMs),
        releaseMs: round(ended - releaseBegan),
        written,
        removed,
        unchanged,
      },
      'released',
    );
    await this.#say(release, milliseconds);
  }

  async #failed(error: unknown): Promise<void> {
    const { logger, metrics, store } = this.#parts;
    if (this.#stopped.signal.aborted) return;
    if (error instanceof StartAfresh) {
      logger.warn({ reason: error.message }, 'starting afresh from a snapshot');
      store.forgetAll();
      this.#edition = null;
      this.#waiting.clear();
      this.#changed.clear();
      this.#bell.ring();
      return;
    }
    this.#problem = receiptError(error).message;
    this.#behindSince ??= Date.now();
    const isRefused = refusals.some((refusal) => error instanceof refusal);
    this.#state = isRefused ? 'refusing' : this.#edition ? 'following' : 'starting';
    // What is refused stays so until somebody does something.
    if (isRefused) this.#patience.wentWell();
    else this.#patience.failed();
    metrics.failed(isRefused ? 'release' : 'feed');
    logger.error({ err: error }, 'nothing was released');
    if (isRefused) {
      const changes = [...this.#waiting.values()];
      await this.#say({ id: releaseId(), plan: nothing, changes }, 0, receiptError(error));
    }
  }

  /** Tells the CMS. That it is away keeps nothing from being live, so it is only written down. */
  async #say(
    { id, plan, changes }: Pick<Release, 'id' | 'plan' | 'changes'>,
    milliseconds: number,
    error: Receipt['error'] = null,
  ): Promise<void> {
    const cursor = this.#cursor || this.#parts.store.fact('cursor');
    if (!cursor) return;
    this.#send({
      cursor,
      release: id,
      releasedAt: new Date().toISOString(),
      milliseconds,
      written: plan.made.filter(({ bytes }) => bytes !== null).length,
      removed: plan.removed.length,
      documents: changedDocuments(changes, plan.made),
      error,
    });
  }

  /** What the CMS does not take is sent again when the feed is read next. */
  #send(receipt: Receipt): void {
    const { feed, metrics, logger } = this.#parts;
    this.#unsent = null;
    feed.sendReceipt(receipt).catch((reason: unknown) => {
      this.#unsent ??= receipt;
      metrics.failed('receipt');
      logger.warn({ err: reason, release: receipt.release }, 'the CMS did not take the receipt');
    });
  }

  /** Nothing to do: makes compressed copies, one page at a time, until the bell rings or it is time to look. */
  async #whileQuiet(): Promise<void> {
    const { store, site } = this.#parts;
    const until = Date.now() + this.#patience.milliseconds;
    const edition = this.#edition;
    const folder = site.folderOf(store.fact('folder') ?? '');
    while (edition?.reader.askSome(20)) {
      await setImmediate();
      if (this.#bell.isRung) return;
    }
    for (const page of edition && this.#state === 'following' ? store.uncompressed(50) : []) {
      if (this.#bell.isRung || !edition) return;
      const hash = edition.register.page(page)?.hash ?? '';
      const isStill = () => edition.register.page(page)?.hash === hash;
      if (await compressPage(folder, page, site.stage, isStill)) store.compressed(page, hash);
    }
    if (edition && this.#state === 'following' && store.uncompressed(1).length > 0) return;
    await this.#bell.wait(Math.max(0, until - Date.now()));
  }

  #hold(): void {
    this.#state = 'held';
    this.#problem =
      'Held after going back: the site shows an earlier release. Go on with: npm run publisher -- resume';
  }

  async #goBack(count: number): Promise<object> {
    const { store, site, logger } = this.#parts;
    if (this.#state === 'releasing')
      throw new CommandRefused('A release is being made: ask again.');
    const releases = (await earlierReleases(site)).slice(0, count);
    if (releases.length < count) {
      throw new CommandRefused(`Only ${releases.length} releases can be taken back.`);
    }
    store.setFact('held', new Date().toISOString());
    this.#hold();
    const folder = site.folderOf(store.fact('folder') ?? '');
    for (const release of releases) await goBack(site, folder, release);
    logger.warn({ releases }, 'went back');
    return { wentBack: releases };
  }

  /** The files are not what the store says: the whole site is made anew from what is known now. */
  async #resume(): Promise<void> {
    const { store } = this.#parts;
    store.forget('held');
    store.forget('made of');
    this.#edition = null;
    this.#state = 'starting';
    this.#problem = null;
  }
}

/** With these the last good site stays until someone does something. */
const refusals = [PageFailed, ReleaseRefused, InvalidDocument, InvalidAnswer];

const nothing: PagePlan = { made: [], removed: [], routes: [] };

/** What was refused is mended, and there is nothing to release. */
const recovered = { id: 'recovered', plan: nothing, changes: [] };

/** Sorts by time. */
function releaseId(): string {
  return new Date().toISOString().replaceAll(/[:.]/g, '-');
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
