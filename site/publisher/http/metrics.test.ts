import { expect, test } from 'vitest';
import { createMetrics } from './metrics.ts';
import type { PublisherStatus } from './status.ts';

const status: PublisherStatus = {
  state: 'releasing',
  cursor: null,
  lagSeconds: 1.5,
  lastRelease: null,
  pagesDue: 0,
  problem: null,
  documents: { articles: 12, authors: 3 },
};

/** Samples by name and labels; fails on a line that Prometheus could not read. */
function parse(text: string): Map<string, number> {
  const samples = new Map<string, number>();
  for (const line of text.trimEnd().split('\n')) {
    if (line === '' || /^# (?:HELP|TYPE) [a-z0-9_]+ /.test(line)) continue;
    const sample = /^([a-z0-9_]+(?:\{[a-z_]+="[^"]*"(?:,[a-z_]+="[^"]*")*\})?) (\S+)$/.exec(line);
    expect(sample, line).not.toBeNull();
    samples.set(sample?.[1] ?? '', Number(sample?.[2]));
  }
  return samples;
}

test('what happened is counted, in a text that Prometheus reads', async () => {
  const metrics = createMetrics();
  metrics.webhookReceived();
  metrics.webhookReceived();
  metrics.webhookVerified();
  metrics.webhookRepeated();
  metrics.webhookRefused(401);
  metrics.feedRead({ seconds: 0.01, changes: 4 });
  metrics.pageRendered(0.0003);
  metrics.released({ seconds: 0.04, written: 9, removed: 1, unchanged: 2 });
  metrics.failed('receipt');
  const samples = parse(await metrics.text(status));
  const of = (name: string) => samples.get(`dateline_publisher_${name}`);
  expect(of('webhooks_received_total')).toBe(2);
  expect(of('webhooks_verified_total')).toBe(1);
  expect(of('webhooks_repeated_total')).toBe(1);
  expect(of('webhooks_refused_total{status="401"}')).toBe(1);
  expect(of('feed_changes_total')).toBe(4);
  expect(of('feed_read_seconds_count')).toBe(1);
  expect(of('render_seconds_bucket{le="0.0002"}')).toBe(0);
  expect(of('render_seconds_bucket{le="0.0005"}')).toBe(1);
  expect(of('release_seconds_sum')).toBe(0.04);
  expect(of('pages_total{outcome="written"}')).toBe(9);
  expect(of('pages_total{outcome="removed"}')).toBe(1);
  expect(of('pages_total{outcome="unchanged"}')).toBe(2);
  expect(of('errors_total{stage="receipt"}')).toBe(1);
  expect(of('lag_seconds')).toBe(1.5);
  expect(of('state{state="releasing"}')).toBe(1);
  expect(of('state{state="following"}')).toBe(0);
  expect(of('documents{collection="articles"}')).toBe(12);
  expect(samples.get('process_cpu_seconds_total')).toBeGreaterThan(0);
});

test('a collection that is gone is not counted any more', async () => {
  const metrics = createMetrics();
  await metrics.text(status);
  const samples = parse(await metrics.text({ ...status, documents: {} }));
  expect(samples.has('dateline_publisher_documents{collection="articles"}')).toBe(false);
});
