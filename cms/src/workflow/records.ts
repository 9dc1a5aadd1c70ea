import { randomBytes } from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';
import { sessionOf } from '../database/session-of.ts';
import type { ObjectId } from '../webhooks/documents.ts';
import type { WorkflowAction } from './transitions.ts';

/** What a row of the history tells of: an action, or what happened without one. */
export const historyActions = {
  submit: 'Submitted for review',
  sendBack: 'Sent back',
  assign: 'Assigned',
  approve: 'Approved',
  unapprove: 'Approval taken back',
  schedule: 'Scheduled',
  unschedule: 'Schedule cancelled',
  scheduleUnpublish: 'End scheduled',
  publish: 'Published',
  note: 'Note',
  edit: 'Changed after it was decided',
  publishAtHour: 'Published at its hour',
  unpublishAtHour: 'Taken off the site at its hour',
  unpublish: 'Taken off the site',
  retract: 'Retracted',
  fail: 'Failed at its hour',
} as const satisfies Record<WorkflowAction, string> & Record<string, string>;

export type HistoryAction = keyof typeof historyActions;

export interface HistoryRow {
  id: string;
  action: HistoryAction;
  at: Date;
  /** The account's id; it and the name stay when the account goes. Null for Dateline itself. */
  user: string | null;
  userName: string;
  note: string | null;
}

export interface Approval {
  /** The id of the version that was approved. */
  version: string;
  /** Its count, `revision` of the article. */
  revision: number;
  at: Date;
  user: string | null;
  userName: string;
}

/** A document of `workflows`, as Payload stores it: one for each article that ever moved. */
export interface WorkflowRecord {
  _id: ObjectId;
  article: string;
  assignee: string | null;
  assigneeName: string | null;
  approved?: Approval;
  history: HistoryRow[];
  createdAt: Date;
  updatedAt: Date;
}

export function recordsOf(payload: Payload) {
  return payload.db.connection.collection<WorkflowRecord>('workflows');
}

export async function readRecord(
  req: PayloadRequest,
  article: string,
): Promise<WorkflowRecord | null> {
  return recordsOf(req.payload).findOne({ article }, { session: await sessionOf(req) });
}

/** Adds a row to the history, and sets what goes with it, in the request's transaction. */
export async function addHistory(
  req: PayloadRequest,
  article: string,
  row: { action: HistoryAction; note?: string | null },
  changes: Partial<Pick<WorkflowRecord, 'assignee' | 'assigneeName'>> & {
    approved?: Approval | null;
  } = {},
): Promise<void> {
  const now = new Date();
  const { approved, ...rest } = changes;
  await recordsOf(req.payload).updateOne(
    { article },
    {
      $push: {
        history: {
          id: randomBytes(12).toString('hex'),
          at: now,
          ...actor(req),
          action: row.action,
          note: row.note ?? null,
        },
      },
      $set: { ...rest, ...(approved ? { approved } : {}), updatedAt: now },
      // Payload reads no group that is null.
      ...(approved === null ? { $unset: { approved: '' } } : {}),
      $setOnInsert: { createdAt: now },
    },
    { upsert: true, session: await sessionOf(req) },
  );
}

/** Whose doing it is, as it is kept. */
export function actor({ user }: Pick<PayloadRequest, 'user'>): {
  user: string | null;
  userName: string;
} {
  return { user: user ? String(user.id) : null, userName: user?.name ?? 'Dateline' };
}
