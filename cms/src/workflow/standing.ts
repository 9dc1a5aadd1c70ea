import type { Article } from '@dateline/shared/payload-types.ts';
import { executeAccess, Forbidden, type PayloadRequest } from 'payload';
import { type Live, liveDocument } from '../database/live-document.ts';
import { isOut } from '../hooks/remember-live.ts';
import { openSchedules, type Schedule } from '../schedule/schedules.ts';
import { newestOf } from './publish-revision.ts';
import { readRecord, type WorkflowRecord } from './records.ts';
import type { Standing } from './transitions.ts';

/** An article on its way: what is known of it when somebody acts. */
export interface ArticleStanding extends Standing {
  /** The newest version, a draft perhaps. */
  article: Article;
  /** As the main collection has it. */
  live: Live | null;
  record: WorkflowRecord | null;
  schedules: Schedule[];
}

/** @throws {NotFound} if there is no such article */
export async function standingOf(req: PayloadRequest, id: string): Promise<ArticleStanding> {
  const article = await newestOf(req, id);
  const record = await readRecord(req, id);
  const schedules = await openSchedules(req, id);
  const live = await liveDocument('articles', id, req);
  return {
    article,
    live,
    record,
    schedules,
    stage: article.stage ?? 'draft',
    approval: approvalOf(article, record),
    isOut: isOut(live),
    hasSchedule: schedules.length > 0,
  };
}

/** Asks the collection's own rule whether the person may write this article. */
export async function mayWrite(req: PayloadRequest, id: string): Promise<boolean> {
  const { config } = req.payload.collections.articles;
  const answer = await executeAccess({ id, disableErrors: true, req }, config.access.update);
  if (typeof answer === 'boolean') return answer;
  const { docs } = await req.payload.find({
    collection: 'articles',
    // The newest version says with whom it is shared, as it does for a save.
    draft: true,
    where: { and: [{ id: { equals: id } }, answer] },
    depth: 0,
    limit: 1,
    pagination: false,
    select: {},
    req,
  });
  return docs.length > 0;
}

/** @throws {Forbidden} */
export async function requireWriter(req: PayloadRequest, id: string): Promise<void> {
  if (!(await mayWrite(req, id))) throw new Forbidden(req.t);
}

function approvalOf(article: Article, record: WorkflowRecord | null): Standing['approval'] {
  if (!record?.approved) return 'none';
  return record.approved.revision === article.revision ? 'current' : 'outdated';
}
