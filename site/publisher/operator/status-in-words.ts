import type { PublisherHealth } from '../http/status.ts';

/** How the publisher is, as lines to read. */
export function statusInWords(health: PublisherHealth): string[] {
  const { message, cursor, lastRelease, pagesDue, documents } = health;
  const counts = Object.entries(documents).map(([collection, count]) => `${count} ${collection}`);
  return [
    message ?? 'All is well: what the CMS publishes goes live at once.',
    lastRelease === null
      ? 'No release since it started.'
      : `Last release ${lastRelease.id}: ${lastRelease.written} pages written, ${lastRelease.removed} removed, in ${lastRelease.milliseconds} ms.`,
    ...(pagesDue > 0 ? [`${pagesDue} pages are still to be made anew.`] : []),
    counts.length === 0 ? 'It knows no documents yet.' : `It knows ${counts.join(', ')}.`,
    `State ${health.state}, ${Math.round(health.lagSeconds)} s behind, cursor ${cursor ?? 'none'}.`,
  ];
}
