import type { Article } from '@dateline/shared/payload-types.ts';
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import { sessionOf } from '../database/session-of.ts';
import { isOut, liveAfter, liveBefore } from '../hooks/remember-live.ts';
import { cancelSchedules, forgetSchedules } from '../schedule/schedules.ts';
import { addHistory, type HistoryAction, recordsOf } from './records.ts';
import { isExact } from './save-note.ts';

const actionKey = 'action of the workflow';

/** Says to the hook that an action keeps the history itself. */
export function noteAction(req: { context: Record<string, unknown> }): void {
  req.context[actionKey] = true;
}

/**
 * Keeps history and schedules in step with what a save did: what goes out, is taken back, trashed or
 * retracted waits for no hour any more.
 */
export const followSave: CollectionAfterChangeHook<Article> = async ({ doc, previousDoc, req }) => {
  const live = liveBefore<Article>('articles', doc.id, req);
  const wasOut = isOut(live);
  const publishes = doc._status === 'published' && !doc.deletedAt;
  const ends = wasOut && !publishes && !isOut(await liveAfter('articles', doc.id, req));
  const isRetracted = doc.stage === 'retracted' && previousDoc?.stage !== 'retracted';
  if (doc.deletedAt || isRetracted) await cancelSchedules(req, doc.id);
  else if (publishes) await cancelSchedules(req, doc.id, 'publish');
  else if (ends) await cancelSchedules(req, doc.id, 'unpublish');
  const action = happened({ publishes, ends, isRetracted, doc, previousDoc });
  if (publishes && !isExact(req))
    await addHistory(req, doc.id, { action: 'publish' }, { approved: null });
  else if (action && !isExact(req) && req.context[actionKey] !== true) {
    await addHistory(req, doc.id, { action });
  }
  return doc;
};

/** With the article goes what the desk noted of it. */
export const forgetWorkflow: CollectionAfterDeleteHook = async ({ id, req }) => {
  const session = await sessionOf(req);
  await recordsOf(req.payload).deleteMany({ article: String(id) }, { session });
  await forgetSchedules(req, String(id));
};

function happened(save: {
  publishes: boolean;
  ends: boolean;
  isRetracted: boolean;
  doc: Article;
  previousDoc: Article | undefined;
}): HistoryAction | null {
  if (save.isRetracted) return 'retract';
  if (save.ends) return 'unpublish';
  const { doc, previousDoc } = save;
  const isDecided = previousDoc?.stage === 'approved' || previousDoc?.stage === 'scheduled';
  return isDecided && doc.stage === 'draft' ? 'edit' : null;
}
