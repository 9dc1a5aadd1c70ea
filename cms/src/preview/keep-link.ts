import { isPreviewCollection } from '@dateline/shared/feed/preview.ts';
import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload';
import { isStaff } from '../access/is-staff.ts';
import { idOf } from '../references/id-of.ts';
import { isRecord } from '../references/is-record.ts';

/** Ended links are kept so long, in milliseconds, for whoever asks who saw what. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

/**
 * A new link opens a document that its maker may read, from now on; one that was ended stays so.
 *
 * @throws {APIError} 400 or 403
 */
export const keepLink: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update') return { ...data, revoked: originalDoc.revoked || data.revoked };
  if (!isStaff(req.user)) throw refusal(403, 'Only people of the newsroom make preview links.');
  const { documentCollection, document, hours } = data;
  const id = idOf(document);
  if (!isPreviewCollection(documentCollection) || !id) {
    throw refusal(400, 'Say which document the link is to open.');
  }
  const found: unknown = await req.payload.findByID({
    collection: documentCollection,
    id,
    draft: true,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  });
  if (!isRecord(found)) throw refusal(403, 'There is no such document, or you may not read it.');
  await forgetOld(req);
  const now = Date.now();
  const { useAsTitle } = req.payload.collections[documentCollection].config.admin;
  return {
    ...data,
    title: String(found[useAsTitle ?? 'id'] ?? id),
    createdBy: req.user.id,
    expires: new Date(now + hours * 60 * 60 * 1000).toISOString(),
    revoked: false,
  };
};

async function forgetOld(req: PayloadRequest): Promise<void> {
  const longAgo = new Date(Date.now() - keptFor).toISOString();
  await req.payload.db.deleteMany({
    collection: 'preview-links',
    where: { expires: { less_than: longAgo } },
    req,
  });
}

function refusal(status: number, sentence: string): APIError {
  return new APIError(sentence, status, null, true);
}
