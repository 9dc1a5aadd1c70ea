import type { PayloadRequest } from 'payload';
import type { Transaction } from '../database/in-transaction.ts';
import { schedulesOf } from '../schedule/schedules.ts';
import type { ObjectId } from '../webhooks/documents.ts';
import { recordsOf } from '../workflow/records.ts';

/** Versions that go out though later ones were saved. */
export async function pinnedVersions(
  { payload }: PayloadRequest,
  { session }: Transaction,
): Promise<ObjectId[]> {
  const approved = await recordsOf(payload).distinct(
    'approved.version',
    { 'approved.version': { $type: 'string' } },
    { session },
  );
  const waiting = await schedulesOf(payload).distinct(
    'version',
    { status: { $in: ['waiting', 'failed'] } },
    { session },
  );
  const { ObjectId } = payload.db.connection.base.Types;
  const ids = new Set([...approved, ...waiting].filter((id) => typeof id === 'string'));
  return [...ids].map((id) => new ObjectId(id));
}
