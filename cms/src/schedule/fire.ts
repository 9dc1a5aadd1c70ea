import { createLocalReq, type Payload, type PayloadRequest, ValidationError } from 'payload';
import { inTransaction } from '../database/in-transaction.ts';
import { isAway } from '../database/is-away.ts';
import { isTransient } from '../database/is-transient.ts';
import { liveDocument } from '../database/live-document.ts';
import { sessionOf } from '../database/session-of.ts';
import { isOut } from '../hooks/remember-live.ts';
import { noteAction } from '../workflow/follow-save.ts';
import { publishRevision } from '../workflow/publish-revision.ts';
import { addHistory } from '../workflow/records.ts';
import { nextTry } from './backoff.ts';
import { type Schedule, schedulesOf } from './schedules.ts';

/**
 * Does what was set for this hour. That it is done is written in the transaction that does it: so it
 * is done once, however many processes try, and whenever they are killed. What keeps an article from
 * going out is noted; it is tried again, and given up in the end.
 */
export async function fire(payload: Payload, id: Schedule['_id'], now: () => Date): Promise<void> {
  try {
    await inTransaction(payload.db, async (transaction) => {
      // Nobody's request: whoever set the hour may be gone.
      const req = await createLocalReq({}, payload);
      req.transactionID = transaction.id;
      await fireOnce(req, id, now());
    });
  } catch (error) {
    // The database is busy or away, and nothing was wrong with the article.
    if (isTransient(error) || isAway(error) || !(error instanceof Error)) throw error;
    await noteFailure(payload, id, sentenceOf(error), now());
  }
}

async function fireOnce(req: PayloadRequest, id: Schedule['_id'], now: Date): Promise<void> {
  const schedule = await schedulesOf(req.payload).findOneAndUpdate(
    { _id: id, status: 'waiting', at: { $lte: now } },
    { $set: { status: 'done', problem: null, doneAt: now, updatedAt: now } },
    { session: await sessionOf(req) },
  );
  if (!schedule) return;
  noteAction(req);
  const { article, kind, version } = schedule;
  const history = { note: `Set by ${schedule.userName}.` };
  if (kind === 'publish' && version) {
    await publishRevision(req, article, version);
    await addHistory(req, article, { action: 'publishAtHour', ...history }, { approved: null });
  } else if (isOut(await liveDocument('articles', article, req))) {
    await req.payload.update({
      collection: 'articles',
      id: article,
      data: { _status: 'draft' },
      depth: 0,
      req,
    });
    await addHistory(req, article, { action: 'unpublishAtHour', ...history });
  }
}

async function noteFailure(
  payload: Payload,
  id: Schedule['_id'],
  problem: string,
  now: Date,
): Promise<void> {
  const schedules = schedulesOf(payload);
  const schedule = await schedules.findOne({ _id: id, status: 'waiting' });
  if (!schedule) return;
  const tries = schedule.tries + 1;
  const again = nextTry(tries, now);
  await schedules.updateOne(
    { _id: id, status: 'waiting' },
    {
      $set: {
        problem,
        tries,
        updatedAt: now,
        ...(again ? { nextTry: again } : { status: 'failed' as const }),
      },
    },
  );
  const { article, kind, at } = schedule;
  const msg = `What was set for ${at.toISOString()} failed${again ? '' : ' and is given up'}: ${problem}`;
  payload.logger[again ? 'warn' : 'error']({ article, kind, tries, msg });
  if (again) return;
  await inTransaction(payload.db, async (transaction) => {
    const req = await createLocalReq({}, payload);
    req.transactionID = transaction.id;
    await addHistory(req, article, { action: 'fail', note: problem });
  });
}

function sentenceOf(error: Error): string {
  if (!(error instanceof ValidationError)) return error.message;
  return error.data.errors
    .map(({ label, path, message }) => `${label ?? path}: ${message}`)
    .join(' ');
}
