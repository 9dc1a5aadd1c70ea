import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type PublisherStatus, publisherStates } from './status.ts';

/** What the publisher's parts call to have themselves counted. */
export interface Metrics {
  /** One request to `/webhook`, whatever becomes of it. */
  webhookReceived(): void;
  webhookVerified(): void;
  /** @param status what it was answered with */
  webhookRefused(status: number): void;
  /** Verified, but heard before. */
  webhookRepeated(): void;
  /** One answer of the feed with this many changes. */
  feedRead(read: { seconds: number; changes: number }): void;
  pageRendered(seconds: number): void;
  released(release: ReleaseCounts): void;
  failed(stage: Stage): void;
  /** All of it, as Prometheus reads it, with the lag and state of this moment. */
  text(status: PublisherStatus): Promise<string>;
  /** Of what `text` gives. */
  readonly contentType: string;
}

export interface ReleaseCounts {
  seconds: number;
  /** Pages. */
  written: number;
  removed: number;
  /** Pages that were rendered and came out the same. */
  unchanged: number;
}

/** Where the publisher can fail. */
export type Stage = 'feed' | 'snapshot' | 'render' | 'release' | 'receipt' | 'doorbell' | 'command';

/** Metrics in a registry of their own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const { count, time, gauge } = makersIn(registry);
  const received = count('webhooks_received_total', 'Requests to /webhook');
  const verified = count('webhooks_verified_total', 'Webhooks with a good signature');
  const refused = count('webhooks_refused_total', 'Webhooks refused, by status', 'status');
  const repeated = count('webhooks_repeated_total', 'Verified webhooks that were heard before');
  const changes = count('feed_changes_total', 'Changes read from the feed');
  const pages = count('pages_total', 'Pages written, removed, or rendered unchanged', 'outcome');
  const errors = count('errors_total', 'Failures, by stage', 'stage');
  const feed = time('feed_read_seconds', 'Time of one read of the feed');
  const render = time('render_seconds', 'Time of rendering one page');
  const release = time('release_seconds', 'Time from a change being read to its pages being live');
  const lag = gauge('lag_seconds', 'How long a change has been waiting to go live');
  const due = gauge('pages_due', 'Pages still to be made anew after the last release');
  const state = gauge('state', '1 for the state that the publisher is in', 'state');
  const documents = gauge('documents', 'Documents in the snapshot', 'collection');
  return {
    contentType: registry.contentType,
    webhookReceived: () => received.inc(),
    webhookVerified: () => verified.inc(),
    webhookRefused: (status) => refused.inc({ status }),
    webhookRepeated: () => repeated.inc(),
    feedRead: (read) => {
      feed.observe(read.seconds);
      changes.inc(read.changes);
    },
    pageRendered: (seconds) => render.observe(seconds),
    released: ({ seconds, ...outcomes }) => {
      release.observe(seconds);
      for (const [outcome, amount] of Object.entries(outcomes)) pages.inc({ outcome }, amount);
    },
    failed: (stage) => errors.inc({ stage }),
    text: (status) => {
      lag.set(status.lagSeconds);
      due.set(status.pagesDue);
      for (const each of publisherStates) state.set({ state: each }, each === status.state ? 1 : 0);
      documents.reset();
      for (const [collection, amount] of Object.entries(status.documents)) {
        documents.set({ collection }, amount);
      }
      return registry.metrics();
    },
  };
}

/** Buckets from a page that takes a fifth of a millisecond to a full build. */
const buckets = [0.0002, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30];

function makersIn(registry: Registry) {
  const common = (name: string, help: string, labelNames: string[]) => ({
    name: `dateline_publisher_${name}`,
    help,
    labelNames,
    registers: [registry],
  });
  return {
    count: (name: string, help: string, ...labels: string[]) =>
      new Counter(common(name, help, labels)),
    gauge: (name: string, help: string, ...labels: string[]) =>
      new Gauge(common(name, help, labels)),
    time: (name: string, help: string) => new Histogram({ ...common(name, help, []), buckets }),
  };
}
