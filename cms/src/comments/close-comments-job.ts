import type { CollectionAfterChangeHook, PayloadRequest, TaskConfig } from 'payload';
import { writeRows } from '../change-log/write-rows.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { type Live, liveDocument } from '../database/live-document.ts';
import { isOut, liveAfter } from '../hooks/remember-live.ts';
import { type CommentTimes, isOver } from './open-for-comments.ts';

/**
 * Tells followers of the change feed that an article reads differently now: its comments have closed.
 * The publisher then makes its page without the form. May run twice, or for a time that was changed.
 */
export const closeComments: TaskConfig<'closeComments'> = {
  slug: 'closeComments',
  label: 'Take the form for comments off a page',
  inputSchema: [{ name: 'article', type: 'text', required: true }],
  retries: { attempts: 8, backoff: { type: 'exponential', delay: 500 } },
  handler: async ({ input, req }) => {
    const { db } = req.payload;
    const article = await liveDocument<CommentTimes>('articles', input.article, req);
    if (!takesComments(article) || !isOver(article)) return { output: {} };
    await inTransaction(db, (transaction) => {
      const change = { collection: 'articles', document: input.article, kind: 'updated' } as const;
      return writeRows(db, [change], transaction, undefined);
    });
    return { output: {} };
  },
};

/** Queues the job for an article that is out and whose comments close later. */
export const closeCommentsInTime: CollectionAfterChangeHook = async ({ doc, req }) => {
  const article = await liveAfter<CommentTimes>('articles', doc.id, req);
  if (!takesComments(article) || !article.commentsCloseAt || isOver(article)) return doc;
  const waitUntil = new Date(article.commentsCloseAt);
  if (await isQueued(doc.id, waitUntil, req)) return doc;
  await req.payload.jobs.queue({
    task: 'closeComments',
    input: { article: doc.id },
    waitUntil,
    req,
  });
  return doc;
};

function takesComments<T extends Live & Partial<CommentTimes>>(article: T | null): article is T {
  return isOut(article) && article?.comments === 'open';
}

async function isQueued(article: string, waitUntil: Date, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.db.count({
    collection: 'payload-jobs',
    where: {
      taskSlug: { equals: 'closeComments' },
      'input.article': { equals: article },
      waitUntil: { equals: waitUntil.toISOString() },
    },
    req,
  });
  return totalDocs > 0;
}
