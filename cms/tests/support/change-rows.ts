import { changeLog } from '../../src/change-log/change-log.ts';
import type { TestNewsroom } from './newsroom.ts';

/** The rows that `action` adds to the change log, as `event document`, in the order of writing. */
export async function rowsOf(
  { payload }: TestNewsroom,
  action: () => Promise<unknown>,
): Promise<string[]> {
  const { rows } = changeLog(payload.db);
  const known = new Set((await rows.find().toArray()).map(({ _id }) => String(_id)));
  await action();
  const all = await rows.find({}, { sort: { at: 1, _id: 1 } }).toArray();
  return all
    .filter(({ _id }) => !known.has(String(_id)))
    .map(({ event, document }) => `${event} ${document}`);
}
