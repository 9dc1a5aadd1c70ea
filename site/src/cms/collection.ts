import { z } from 'zod';
import { getJson } from './api.ts';
import { IncompleteCollection, NotTheCms } from './errors.ts';
import type { RetryPolicy } from './request.ts';

const pageSize = 200;
const readings = 4;

/**
 * All documents of a collection as the API gives them, paged to the end, relations as ids. If the
 * collection moves while it is read (an editor published), it is read again, up to three times.
 */
export async function readCollection(
  cmsUrl: string,
  collection: string,
  fields: readonly string[],
  policy?: RetryPolicy,
): Promise<unknown[]> {
  let reason = '';
  for (let reading = 1; reading <= readings; reading++) {
    const outcome = await readOnce(cmsUrl, collection, fields, policy);
    if ('documents' in outcome) return outcome.documents;
    reason = outcome.moved;
  }
  throw new IncompleteCollection(collection, `${reason}, ${readings} times in a row. Try again.`);
}

const envelope = z.object({
  docs: z.array(z.unknown()),
  totalDocs: z.number().int().nonnegative(),
  hasNextPage: z.boolean(),
});
const identified = z.object({ id: z.string() });

async function readOnce(
  cmsUrl: string,
  collection: string,
  fields: readonly string[],
  policy?: RetryPolicy,
): Promise<{ documents: unknown[] } | { moved: string }> {
  const documents = new Map<string, unknown>();
  let total: number | null = null;
  for (let page = 1; ; page++) {
    const path = pathOf(collection, fields, page);
    const answer = envelope.safeParse(await getJson(cmsUrl, path, policy));
    if (!answer.success) throw new NotTheCms(addressOf(cmsUrl, collection), 'JSON of another kind');
    const { docs, totalDocs, hasNextPage } = answer.data;
    total ??= totalDocs;
    if (totalDocs !== total)
      return { moved: `it had ${total}, then ${totalDocs} while it was read` };
    for (const document of docs) {
      const { id } = parseIdentified(document, collection);
      if (documents.has(id)) return { moved: `${id} came twice` };
      documents.set(id, document);
    }
    if (!hasNextPage) break;
    if (docs.length === 0) return { moved: `page ${page} was empty though more should follow` };
  }
  if (documents.size !== total)
    return { moved: `it says it has ${total} but gave ${documents.size}` };
  return { documents: [...documents.values()] };
}

/** `select` at the top level only: what a group or list has inside, the site needs whole. */
function pathOf(collection: string, fields: readonly string[], page: number): string {
  const query = new URLSearchParams({
    depth: '0',
    limit: String(pageSize),
    page: String(page),
    sort: 'id',
  });
  for (const field of fields) query.set(`select[${field}]`, 'true');
  return `/api/${collection}?${query}`;
}

function parseIdentified(document: unknown, collection: string): { id: string } {
  const parsed = identified.safeParse(document);
  if (parsed.success) return parsed.data;
  throw new IncompleteCollection(collection, 'one of its documents has no id.');
}

function addressOf(cmsUrl: string, collection: string): string {
  return new URL(`/api/${collection}`, cmsUrl).href;
}
