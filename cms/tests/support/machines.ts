import { randomBytes } from 'node:crypto';
import { type ChangesAnswer, changesAnswer } from '@dateline/shared/feed/changes.ts';
import { type SnapshotAnswer, snapshotAnswer } from '@dateline/shared/feed/snapshot.ts';
import type { MachinePermission } from '../../src/access/require-machine.ts';
import { type ApiBody, call, sentences } from './content.ts';
import type { TestNewsroom } from './newsroom.ts';

/** A machine account, and the headers that its program sends. */
export async function machine(
  { payload }: TestNewsroom,
  permissions: MachinePermission[],
): Promise<Record<string, string>> {
  const apiKey = randomBytes(32).toString('hex');
  await payload.create({
    collection: 'machines',
    data: {
      name: `Machine ${randomBytes(4).toString('hex')}`,
      permissions,
      enableAPIKey: true,
      apiKey,
    },
  });
  return { authorization: `machines API-Key ${apiKey}` };
}

/** One answer of the change feed, checked against its schema. */
export async function changesAfter(
  newsroom: TestNewsroom,
  headers: Record<string, string>,
  after: string,
  limit = 500,
  wait = 0,
): Promise<ChangesAnswer> {
  const path = `/api/changes?after=${after}&limit=${limit}&wait=${wait}`;
  return changesAnswer.parse(okay(await call(newsroom, 'GET', path, { headers })));
}

/** One page of the snapshot, checked against its schema. */
export async function snapshotPage(
  newsroom: TestNewsroom,
  headers: Record<string, string>,
  page: string | null,
  limit = 500,
): Promise<SnapshotAnswer> {
  const path = `/api/snapshot?limit=${limit}${page ? `&page=${page}` : ''}`;
  return snapshotAnswer.parse(okay(await call(newsroom, 'GET', path, { headers })));
}

function okay({ status, body }: { status: number; body: ApiBody }): ApiBody {
  if (status !== 200) throw new Error(`${status} ${sentences(body)}`);
  return body;
}
