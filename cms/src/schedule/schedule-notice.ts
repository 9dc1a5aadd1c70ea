import type { Payload } from 'payload';
import { schedulesOf } from './schedules.ts';

/** Something that was set for an hour and did not work. */
export interface MissedHour {
  article: string;
  headline: string;
  kind: 'publish' | 'unpublish';
  at: Date;
  problem: string;
  isGivenUp: boolean;
}

const shown = 10;

/** What did not go out or end at its hour, the oldest first, and how many there are in all. */
export async function missedHours(
  payload: Payload,
): Promise<{ total: number; missed: MissedHour[] }> {
  const filter = {
    $or: [{ status: 'failed' as const }, { status: 'waiting' as const, problem: { $ne: null } }],
  };
  const schedules = schedulesOf(payload);
  const [total, found] = await Promise.all([
    schedules.countDocuments(filter),
    schedules.find(filter, { sort: { at: 1 }, limit: shown }).toArray(),
  ]);
  const { docs } = await payload.find({
    collection: 'articles',
    draft: true,
    where: { id: { in: found.map(({ article }) => article) } },
    select: { headline: true },
    depth: 0,
    pagination: false,
  });
  const headlines = new Map(docs.map(({ id, headline }) => [id, headline]));
  return {
    total,
    missed: found.map(({ article, kind, at, problem, status }) => ({
      article,
      headline: headlines.get(article) || 'Untitled',
      kind,
      at,
      problem: problem ?? '',
      isGivenUp: status === 'failed',
    })),
  };
}
