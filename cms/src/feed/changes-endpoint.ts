import { changesLimit } from '@dateline/shared/feed/changes.ts';
import { parseCursor } from '@dateline/shared/feed/cursor.ts';
import type { Endpoint } from 'payload';
import { requireMachine } from '../access/require-machine.ts';
import { awaitChanges } from './await-changes.ts';
import { FeedError } from './feed-error.ts';
import { parseLimit, parseWait } from './query.ts';

/**
 * `GET /api/changes?after=<cursor>&limit=<1 to 500>&wait=<0 to 30 seconds>`: the answer is
 * `changesAnswer` of shared/.
 */
export const changesEndpoint: Endpoint = {
  method: 'get',
  path: '/changes',
  handler: async (req) => {
    requireMachine(req, 'readFeed');
    const after = parseCursor(req.query.after);
    if (!after) throw new FeedError(400, 'bad-cursor', 'Send a cursor of this feed as “after”.');
    const limit = parseLimit(req.query.limit, changesLimit);
    const wait = parseWait(req.query.wait);
    return Response.json(await awaitChanges(req, after, limit, wait), {
      headers: { 'cache-control': 'no-store' },
    });
  },
};
