import type { Article } from '@dateline/shared/payload-types.ts';
import type { PayloadRequest, Where } from 'payload';
import { schedulesOf } from '../schedule/schedules.ts';
import { recordsOf } from './records.ts';
import type { Stage } from './transitions.ts';

/** The stages in which something waits for somebody, in the order of the board, and for whom. */
export const boardStages = {
  draft: 'Waits for its writer',
  inReview: 'Waits for an editor',
  approved: 'Waits to be published or scheduled',
  scheduled: 'Goes out at its hour',
} as const satisfies Partial<Record<Stage, string>>;

export type BoardStage = keyof typeof boardStages;

export interface BoardCard {
  id: string;
  headline: string;
  section: string | null;
  assignee: string | null;
  /** ISO 8601. */
  since: string | null;
  due: string | null;
  problem: string | null;
}

export interface BoardColumn {
  stage: BoardStage;
  cards: BoardCard[];
  total: number;
  page: number;
  pages: number;
}

const pageSize = 20;

/** One page of a column, the longest waiting first: what the person may read, or what waits for them. */
export async function boardColumn(
  req: PayloadRequest,
  stage: BoardStage,
  { page, mine }: { page: number; mine: boolean },
): Promise<BoardColumn> {
  const conditions: Where[] = [{ stage: { equals: stage } }];
  if (mine) conditions.push({ id: { in: await assignedTo(req) } });
  const found = await req.payload.find({
    collection: 'articles',
    draft: true,
    where: { and: conditions },
    sort: 'stageSince',
    depth: 1,
    limit: pageSize,
    page,
    select: { headline: true, section: true, stageSince: true },
    overrideAccess: false,
    req,
  });
  const ids = found.docs.map(({ id }) => id);
  const [records, schedules] = await Promise.all([
    recordsOf(req.payload)
      .find({ article: { $in: ids } }, { projection: { article: 1, assigneeName: 1 } })
      .toArray(),
    schedulesOf(req.payload)
      .find({ article: { $in: ids }, kind: 'publish', status: { $in: ['waiting', 'failed'] } })
      .toArray(),
  ]);
  const assignees = new Map(records.map((record) => [record.article, record.assigneeName]));
  const hours = new Map(schedules.map((schedule) => [schedule.article, schedule]));
  return {
    stage,
    total: found.totalDocs,
    page: found.page ?? 1,
    pages: found.totalPages,
    cards: found.docs.map((article) => {
      const hour = hours.get(article.id);
      return {
        ...wordsOf(article),
        assignee: assignees.get(article.id) ?? null,
        due: hour?.at.toISOString() ?? null,
        problem: hour?.problem ?? null,
      };
    }),
  };
}

async function assignedTo({ payload, user }: PayloadRequest): Promise<string[]> {
  const assigned = recordsOf(payload).find({ assignee: String(user?.id) });
  return (await assigned.project<{ article: string }>({ article: 1 }).toArray()).map(
    ({ article }) => article,
  );
}

function wordsOf({
  id,
  headline,
  section,
  stageSince,
}: Pick<Article, 'id'> & Partial<Article>): Pick<
  BoardCard,
  'id' | 'headline' | 'section' | 'since'
> {
  return {
    id,
    headline: headline || 'Untitled',
    section: section && typeof section === 'object' ? section.name : null,
    since: stageSince ?? null,
  };
}
