import type { Payload, PayloadRequest } from 'payload';
import { sessionOf } from '../database/session-of.ts';
import type { ObjectId } from '../webhooks/documents.ts';
import { actor } from '../workflow/records.ts';

export type ScheduleKind = 'publish' | 'unpublish';

/** A document of `schedules`, as Payload stores it. */
export interface Schedule {
  _id: ObjectId;
  article: string;
  kind: ScheduleKind;
  at: Date;
  /** The id of the version that goes out; null for an end. */
  version: string | null;
  status: 'waiting' | 'done' | 'failed' | 'cancelled';
  user: string | null;
  userName: string;
  tries: number;
  /** Not before `at`. */
  nextTry: Date;
  /** What was wrong at the last try, and what to do. */
  problem: string | null;
  doneAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

export function schedulesOf(payload: Payload) {
  return payload.db.connection.collection<Omit<Schedule, '_id'>>('schedules');
}

/** What still concerns the desk of an article: what waits, and what failed and was not dealt with. */
export async function openSchedules(req: PayloadRequest, article: string): Promise<Schedule[]> {
  return schedulesOf(req.payload)
    .find(
      { article, status: { $in: ['waiting', 'failed'] } },
      { session: await sessionOf(req), sort: { at: 1 } },
    )
    .toArray();
}

/** Sets an hour; an earlier one of the same kind is given up for it. */
export async function addSchedule(
  req: PayloadRequest,
  schedule: Pick<Schedule, 'article' | 'kind' | 'at' | 'version'>,
): Promise<void> {
  await cancelSchedules(req, schedule.article, schedule.kind);
  const now = new Date();
  await schedulesOf(req.payload).insertOne(
    {
      ...schedule,
      ...actor(req),
      status: 'waiting',
      tries: 0,
      nextTry: schedule.at,
      problem: null,
      doneAt: null,
      createdAt: now,
      updatedAt: now,
    },
    { session: await sessionOf(req) },
  );
}

/** Lets a later approval go out instead of the one that was pinned. */
export async function pinAnother(
  req: PayloadRequest,
  article: string,
  version: string,
): Promise<void> {
  await schedulesOf(req.payload).updateMany(
    { article, kind: 'publish', status: 'waiting' },
    { $set: { version, updatedAt: new Date() } },
    { session: await sessionOf(req) },
  );
}

/** What waits, and what failed, is over; of one kind or of both. */
export async function cancelSchedules(
  req: PayloadRequest,
  article: string,
  kind?: ScheduleKind,
): Promise<void> {
  await schedulesOf(req.payload).updateMany(
    { article, status: { $in: ['waiting', 'failed'] }, ...(kind ? { kind } : {}) },
    { $set: { status: 'cancelled', updatedAt: new Date() } },
    { session: await sessionOf(req) },
  );
}

export async function forgetSchedules(req: PayloadRequest, article: string): Promise<void> {
  await schedulesOf(req.payload).deleteMany({ article }, { session: await sessionOf(req) });
}
