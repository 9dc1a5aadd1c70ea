import type { PayloadRequest } from 'payload';
import { liveDocument } from '../database/live-document.ts';
import { isOut } from '../hooks/remember-live.ts';
import { CommentRefused } from './comment-refused.ts';

/** What an article says of its comments. */
export interface CommentTimes {
  comments?: 'open' | 'closed' | null;
  /** ISO 8601; empty leaves them open. */
  commentsCloseAt?: string | Date | null;
}

/** @throws {CommentRefused} 404 if the article is not out, 409 if its comments are closed */
export async function requireOpenArticle(id: string, req: PayloadRequest): Promise<void> {
  const article = await liveDocument<CommentTimes>('articles', id, req);
  if (!article || !isOut(article)) {
    throw new CommentRefused(404, 'This story is not on the site any more and takes no comments.');
  }
  if (article.comments !== 'open' || isOver(article)) {
    throw new CommentRefused(409, 'Comments on this story are closed. Nothing was sent.');
  }
}

/** Whether the time until which an article takes comments is over. */
export function isOver({ commentsCloseAt }: CommentTimes, now = Date.now()): boolean {
  return Boolean(commentsCloseAt) && new Date(commentsCloseAt ?? '').getTime() <= now;
}
