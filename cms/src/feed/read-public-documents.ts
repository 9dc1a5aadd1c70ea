import { type FeedCollection, feedCollections } from '@dateline/shared/public/collections.ts';
import { siteSettings } from '@dateline/shared/public/site-settings.ts';
import { createLocalReq, type PayloadRequest, type Where } from 'payload';
import type { Transaction } from '../database/in-transaction.ts';

export type PublicDocument = Record<string, unknown>;

/**
 * A request of nobody within the transaction: by Payload's own operations, with it, everything is
 * read as an anonymous reader of the REST API would get it.
 */
export function readerRequest(
  { payload, i18n }: PayloadRequest,
  transaction: Transaction,
): Promise<PayloadRequest> {
  return createLocalReq({ req: { i18n, transactionID: transaction.id } }, payload);
}

/** The public ones of the documents that fit, as their schema has them: at depth 0, by id. */
export async function readPublicDocuments(
  req: PayloadRequest,
  collection: FeedCollection,
  where: Where,
  limit = 0,
): Promise<PublicDocument[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    select: selectOf(feedCollections[collection].shape),
    depth: 0,
    sort: 'id',
    limit,
    pagination: false,
    overrideAccess: false,
    req,
  });
  return docs.map((document) => ({ ...document }));
}

export async function readPublicSettings(req: PayloadRequest): Promise<PublicDocument> {
  const settings = await req.payload.findGlobal({
    slug: 'site-settings',
    select: selectOf(siteSettings.shape),
    depth: 0,
    overrideAccess: false,
    req,
  });
  return { ...settings };
}

/** The top level only: what a group or list has inside is read whole. */
function selectOf(shape: Record<string, unknown>): Record<string, true> {
  return Object.fromEntries(Object.keys(shape).map((field) => [field, true]));
}
