import type { DatabaseAdapterObj, Where } from 'payload';
import { recordsOf } from '../workflow/records.ts';
import { schedulesOf } from './schedules.ts';

/**
 * The database adapter, which keeps the versions that were approved or wait for their hour, however
 * many are saved after them: Payload prunes by age alone. With their article they go.
 */
export function keepPinnedVersions(adapter: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args);
      const { deleteVersions } = db;
      const { payload } = args;
      return Object.assign(db, {
        deleteVersions: async (call: Parameters<typeof deleteVersions>[0]) => {
          if (call.collection !== 'articles' || !prunes(call.where)) {
            return deleteVersions.call(db, call);
          }
          const [approved, waiting] = await Promise.all([
            recordsOf(payload).distinct('approved.version', {
              'approved.version': { $type: 'string' },
            }),
            schedulesOf(payload).distinct('version', { status: { $in: ['waiting', 'failed'] } }),
          ]);
          const pinned = [...approved, ...waiting].filter((id) => typeof id === 'string');
          const where: Where = { and: [call.where, { id: { not_in: pinned } }] };
          return deleteVersions.call(db, { ...call, where });
        },
      });
    },
  };
}

/** Only Payload's pruning asks by age. */
function prunes(where: Where): boolean {
  return 'updatedAt' in where;
}
