import { id } from '@dateline/shared/public/primitives.ts';
import { APIError, type Endpoint } from 'payload';
import { z } from 'zod';
import { isStaff } from '../access/is-staff.ts';
import { knowsPersons } from '../access/knows-persons.ts';
import { liveDocument } from '../database/live-document.ts';
import { isOut } from '../hooks/remember-live.ts';
import { readJson } from '../taking-back/read-json.ts';
import type { Finding } from './finding.ts';
import { checkedCollections, findingsOf } from './findings-of.ts';

/** What `POST /api/evidence` answers. */
export interface EvidenceAnswer {
  findings: Finding[];
}

const asked = z.object({
  collection: z.enum(checkedCollections, 'Say which collection: articles or relationships.'),
  /** Null for what was never saved. */
  id: id.nullish(),
  data: z.record(z.string(), z.unknown(), 'Send the fields of the form as data.'),
});

/**
 * `POST /api/evidence` with a document as it stands in the form, saved or not, for the newsroom's people:
 * what is to be said of its claims and sources. Nothing is written.
 */
export const evidenceEndpoint: Endpoint = {
  method: 'post',
  path: '/evidence',
  handler: async (req) => {
    if (!isStaff(req.user)) {
      throw new APIError('Only the newsroom may ask this.', req.user ? 403 : 401, null, true);
    }
    const { collection, id: document, data } = await readJson(req, asked);
    const live = document ? await liveDocument(collection, document, req) : null;
    const answer: EvidenceAnswer = {
      findings: await findingsOf(req, collection, data, {
        before: isOut(live) ? { ...live } : null,
        withPersons: knowsPersons(req.user),
      }),
    };
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
  },
};
