import { setImmediate } from 'node:timers/promises';
import type { PreviewRequest } from '@dateline/shared/feed/preview.ts';
import { InvalidDocument } from '../src/cms/errors.ts';
import { type Edition, openEdition, type PublisherParts } from './edition.ts';
import { type Change, InvalidAnswer, StartAfresh } from './follow/change-feed.ts';
import { Intake } from './follow/intake.ts';
import { Patience } from './follow/patience.ts';
import { Rounds } from './follow/rounds.ts';
import type { PublisherCommand } from './http/command.ts';
import type { Metrics } from './http/metrics.ts';
import { RefusedRequest } from './http/refused-request.ts';
import type { Doorbell } from './http/routes.ts';
import type { PublisherStatus } from './http/status.ts';
import { type Asset, assetOf } from './preview/assets.ts';
import { previewPage } from './preview/preview-page.ts';
import { compressNext } from './release/compress-pages.ts';
import { goBackBy } from './release/earlier.ts';
import { notePurge, purgeIfNoted } from './release/purge.ts';
import { ownPaths, receiptError } from './release/receipt.ts';
import { Receipts } from './release/receipts.ts';
import { ReleaseRefused, refuseHarm } from './release/refusals.ts';
import { releasePages } from './release/release-pages.ts';
import { releaseWithdrawals } from './release/release-withdrawals.ts';
import { reportRelease } from './release/report-release.ts';
import { Staging } from './release/staging.ts';
import { takeDown } from './release/take-down.ts';
import { type PagePlan, planPages, writtenPages } from './render/plan-pages.ts';
import { PageFailed } from './render/site-app.ts';
import { searchAll } from './search/search-all.ts';

export interface PublisherOptions extends PublisherParts {
  metrics: Metrics;
  /** A change waits at most so long if no doorbell ever rings, in milliseconds. */
  pollInterval?: number;
}

/** What became of one look at the feed; times in milliseconds. */
interface Release {
  id: string;
  plan: PagePlan;
  staging: Staging;
  changes: Change[];
  /** Under which name what it changes is taken back. */
  takenBackWith: string;
  began: number;
  feedMs: number;
  renderMs: number;
}

/** Follows the change feed and keeps the site folder right, one release after the other. */
export class Publisher {
  readonly #parts: PublisherOptions;
  readonly #rounds: Rounds;
  readonly #patience: Patience;
  readonly #receipts: Receipts;
  readonly #intake: Intake;
  #edition: Edition | null = null;
  #state: PublisherStatus['state'] = 'starting';
  #problem: string | null = null;
  #behindSince: number | null = null;
  #heardAt: number | null = null;
  #lastRelease: PublisherStatus['lastRelease'] = null;
  /** The release that left pages for later, while there are some. */
  #unfinished: string | null = null;
  #overrule = false;
  #running: Promise<void> = Promise.resolve();

  constructor(parts: PublisherOptions) {
    this.#parts = parts;
    this.#receipts = new Receipts(parts);
    this.#intake = new Intake({ ...parts, onChange: () => this.ring(null) });
    this.#patience = new Patience(parts.pollInterval);
    this.#rounds = new Rounds({
      look: () => this.#look(),
      isBehind: () => this.#isBehind,
      catchUp: () => this.#catchUp(),
      idle: () => this.#idle(),
      patience: () => this.#patience.milliseconds,
    });
  }

  /** Begins to follow; runs until `stop`. */
  start(): void {
    if (this.#parts.store.fact('held') !== null) this.#hold();
    this.#running = this.#rounds.run();
  }

  /** Ends after the release that is being made. */
  async stop(): Promise<void> {
    this.#rounds.stop();
    this.#intake.endWatch();
    await this.#running;
    this.#intake.endWatch();
  }

  /** A doorbell that tells of what was read already rings in vain. */
  ring(doorbell: Doorbell | null): void {
    if (doorbell && this.#intake.hasRead(doorbell.cursor)) return;
    this.#heardAt ??= Date.now();
    this.#behindSince ??= Date.now();
    this.#rounds.ring();
  }

  /** Resolves when what rang until now is live, or it is known why not. */
  settled(): Promise<void> {
    return this.#rounds.settled();
  }

  /**
   * The page of a draft; neither the store nor the site nor what is known of pages changes.
   *
   * @throws {RefusedRequest} 422 if the draft gives no page, 503 if there are no pages yet
   */
  async preview(request: PreviewRequest): Promise<string> {
    return previewPage(this.#openEdition(), request);
  }

  /** A file that belongs to all pages, by its path on the site; null if there is none. */
  async asset(path: string): Promise<Asset | null> {
    return assetOf(this.#openEdition().app.assets, path);
  }

  #openEdition(): Edition {
    if (this.#edition) return this.#edition;
    throw new RefusedRequest(
      503,
      this.#problem ?? 'The publisher is starting: try again in a moment.',
    );
  }

  status(): PublisherStatus {
    return {
      state: this.#state,
      cursor: this.#parts.store.fact('cursor'),
      lagSeconds: this.#behindSince === null ? 0 : (Date.now() - this.#behindSince) / 1000,
      lastRelease: this.#lastRelease,
      pagesDue: this.#edition?.register.due().size ?? 0,
      problem: this.#problem,
      documents: this.#parts.store.documentCounts(),
    };
  }

  /**
   * Waits for a release that is being made.
   *
   * @throws {CommandRefused}
   */
  async command(command: PublisherCommand): Promise<object> {
    if (command.type === 'publisher.search') {
      this.#rounds.ring();
      await this.#rounds.settled();
      return { found: await searchAll(this.#parts, command.data.texts) };
    }
    return this.#rounds.inTurn(async () => {
      if (command.type === 'publisher.rollback') {
        const wentBack = await goBackBy(this.#parts, command.data.releases);
        this.#hold();
        return { wentBack };
      }
      this.#resume();
      this.#rounds.ring();
      return { resumed: true };
    });
  }

  /** Looks for changes once and releases them. */
  async #look(): Promise<void> {
    if (this.#state === 'held') return;
    const heardAt = this.#heardAt;
    this.#heardAt = null;
    const wasRefusing = this.#state === 'refusing';
    try {
      const edition = await this.#opened();
      const release = await this.#prepare(edition);
      if (release) await this.#release(edition, release, heardAt);
      if (!release || release.changes.length === 0) {
        if (wasRefusing) this.#receipts.send(this.#intake.cursor, recovered);
        else this.#receipts.sendAgain();
      }
      this.#overrule = false;
      this.#state = 'following';
      this.#problem = null;
      this.#patience.wentWell();
      this.#upToDate();
      this.#intake.watch();
    } catch (error) {
      await this.#failed(error);
    }
  }

  /** Whether there are pages that a release left for later. */
  get #isBehind(): boolean {
    return this.#state === 'following' && (this.#edition?.register.due().size ?? 0) > 0;
  }

  /** Releases some of the pages that wait, and reads nothing new. */
  async #catchUp(): Promise<void> {
    // A command may have come first.
    if (!this.#isBehind) return;
    try {
      const edition = await this.#opened();
      await this.#release(edition, await this.#made(edition, performance.now()), null);
      this.#state = 'following';
      this.#upToDate();
    } catch (error) {
      await this.#failed(error);
    }
  }

  #upToDate(): void {
    if (!this.#rounds.isRung && !this.#isBehind) this.#behindSince = null;
  }

  async #opened(): Promise<Edition> {
    if (this.#edition) return this.#edition;
    const edition = await openEdition(this.#parts, this.#overrule);
    this.#edition = edition;
    const cursor = this.#parts.store.fact('cursor') ?? '';
    this.#intake.begin(cursor);
    this.#parts.logger.info({ pages: edition.register.size, cursor }, 'ready');
    this.#receipts.send(cursor, { id: 'start', plan: nothing, changes: [] });
    return edition;
  }

  /** Reads what changed and makes the pages that show it; null if nothing did. */
  async #prepare(edition: Edition): Promise<Release | null> {
    const began = performance.now();
    await this.#intake.read(edition);
    if (this.#intake.isEmpty && edition.register.due().size === 0) return null;
    return this.#made(edition, began);
  }

  async #made(edition: Edition, began: number): Promise<Release> {
    const renderBegan = performance.now();
    const feedMs = renderBegan - began;
    this.#state = 'releasing';
    this.#behindSince ??= Date.now();
    const id = releaseId();
    const staging = new Staging(this.#parts.site.stage, id);
    const { changes } = this.#intake;
    const takenBackWith = (changes.length === 0 && this.#unfinished) || id;
    try {
      const plan = await this.#plan(edition, staging, changes);
      const renderMs = performance.now() - renderBegan;
      return { id, plan, staging, changes, takenBackWith, began, feedMs, renderMs };
    } catch (error) {
      await staging.discard();
      throw error;
    }
  }

  /** @throws {PageFailed | ReleaseRefused} */
  async #plan({ app, reader, register }: Edition, staging: Staging, changes: readonly Change[]) {
    const plan = await planPages(app, register, this.#intake.changed, {
      onMade: (page, seconds) => {
        staging.add(page);
        this.#parts.metrics.pageRendered(seconds);
      },
      first: changes.some(isTakenBack) ? undefined : ownPaths(changes),
    });
    if (!this.#overrule) {
      const withdrawn = changes.filter(({ document }) => document === null).length;
      refuseHarm(plan, register, { stories: reader.content.articles.size, withdrawn });
    }
    return plan;
  }

  async #release(edition: Edition, release: Release, heardAt: number | null): Promise<void> {
    const releaseBegan = performance.now();
    const { cursor } = this.#intake;
    if (release.changes.some(isVanishing)) notePurge(this.#parts);
    await releasePages(this.#parts, edition, { ...release, cursor }).catch((error: unknown) => {
      // Perhaps half of it is done, which only the store can tell.
      this.#forgetEdition();
      throw error;
    });
    await purgeIfNoted(this.#parts, true);
    this.#intake.clear();
    const ended = performance.now();
    const releaseMs = ended - releaseBegan;
    const milliseconds = ended - release.began;
    const { register } = edition;
    const due = register.due().size;
    const released = { ...release, cursor, heardAt, releaseMs, milliseconds, due };
    this.#lastRelease = reportRelease(this.#parts, released);
    this.#unfinished = due > 0 ? release.takenBackWith : null;
    if (release.changes.length === 0) return;
    this.#receipts.send(cursor, {
      ...release,
      due: release.plan.due.map((path) => register.readsOf(path)),
      milliseconds: this.#lastRelease.milliseconds,
    });
  }

  async #failed(error: unknown): Promise<void> {
    const { logger, metrics, store } = this.#parts;
    if (error instanceof StartAfresh) {
      logger.warn({ reason: error.message }, 'starting afresh from a snapshot');
      store.startAfresh();
      // Among what is not known any more something may have vanished.
      notePurge(this.#parts);
      this.#forgetEdition();
      this.#state = 'starting';
      this.#rounds.ring();
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
    if (!isRefused) return;
    const removed = await this.#takeDown();
    const { changes } = this.#intake;
    if (changes.some(isVanishing)) notePurge(this.#parts);
    await purgeIfNoted(this.#parts, false);
    const cursor = this.#intake.cursor || store.fact('cursor');
    const plan = { ...nothing, removed };
    if (cursor) this.#receipts.send(cursor, { id: releaseId(), plan, changes, error });
  }

  /** What was taken back leaves the site though nothing else can be released. */
  async #takeDown(): Promise<string[]> {
    if (!this.#edition) return [];
    const { logger, metrics } = this.#parts;
    try {
      const withdrawn = await this.#releaseWithdrawals(this.#edition);
      const taken = await takeDown(this.#parts, this.#edition);
      const paths = [...withdrawn, ...taken];
      if (paths.length > 0) logger.warn({ paths }, 'taken down');
      return paths;
    } catch (error) {
      metrics.failed('release');
      logger.error({ err: error }, 'what was taken back could not be taken down');
      this.#forgetEdition();
      return [];
    }
  }

  /** Gives the paths that went; none where pages cannot be made even so, which then stay as they are. */
  async #releaseWithdrawals(edition: Edition): Promise<string[]> {
    try {
      const release = { id: releaseId(), changed: this.#intake.changed };
      const plan = await releaseWithdrawals(this.#parts, edition, release);
      if (!plan) return [];
      const written = writtenPages(plan).length;
      const { removed } = plan;
      this.#parts.logger.warn(
        { release: release.id, written, removed: removed.length },
        'released that something was taken back, and nothing else',
      );
      return removed;
    } catch (error) {
      if (!refusals.some((refusal) => error instanceof refusal)) throw error;
      this.#parts.logger.warn({ err: error }, 'lists still show what was taken back');
      return [];
    }
  }

  /** Everything is taken up from the store at the next look. */
  #forgetEdition(): void {
    this.#edition = null;
    this.#unfinished = null;
    this.#intake.clear();
  }

  /** One piece of what can wait: compares what an earlier run asked, then makes the compressed copies of a page. */
  async #idle(): Promise<boolean> {
    if (!this.#edition) return false;
    await setImmediate();
    if (this.#edition.reader.askSome(20)) return true;
    return this.#state === 'following' && compressNext(this.#parts);
  }

  #hold(): void {
    this.#state = 'held';
    this.#problem =
      'Held after going back: the site shows an earlier release. Go on with: npm run publisher -- resume';
  }

  /** Goes on after going back, or makes the release that was refused. */
  #resume(): void {
    const { store } = this.#parts;
    if (this.#state === 'held') {
      // The files are not what the store says: the whole site is made anew from what is known now.
      store.forget('held');
      store.forget('made of');
      this.#forgetEdition();
      this.#state = 'starting';
      this.#problem = null;
      this.#overrule = true;
    } else this.#overrule = this.#state === 'refusing';
  }
}

/** With these the last good site stays until someone does something. */
const refusals = [PageFailed, ReleaseRefused, InvalidDocument, InvalidAnswer];

const nothing: PagePlan = { made: [], removed: [], due: [], routes: [] };

/** What was refused is mended, and there is nothing to release. */
const recovered = { id: 'recovered', plan: nothing, changes: [] };

/** What readers must not see any longer; nothing that shows it may wait. */
function isTakenBack({ collection, document }: Change): boolean {
  return document === null || collection === 'retractions';
}

function isVanishing({ event }: Change): boolean {
  return event.endsWith('.vanished');
}

/** Sorts by time. */
function releaseId(): string {
  return new Date().toISOString().replaceAll(/[:.]/g, '-');
}
