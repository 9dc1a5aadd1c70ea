import { snapshotLimit } from '@dateline/shared/feed/snapshot.ts';
import type { Endpoint } from 'payload';
import { requireMachine } from '../access/require-machine.ts';
import { parseLimit } from './query.ts';
import { readSnapshot } from './read-snapshot.ts';
import { parsePage } from './snapshot-page.ts';

/** `GET /api/snapshot?page=<token>&limit=<1 to 500>`: the answer is `snapshotAnswer` of shared/. */
export const snapshotEndpoint: Endpoint = {
  method: 'get',
  path: '/snapshot',
  handler: async (req) => {
    requireMachine(req, 'readFeed');
    const page = req.query.page === undefined ? null : parsePage(req.query.page);
    const limit = parseLimit(req.query.limit, snapshotLimit);
    return Response.json(await readSnapshot(req, page, limit), {
      headers: { 'cache-control': 'no-store' },
    });
  },
};
