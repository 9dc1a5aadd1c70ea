import type { PreviewLink } from '@dateline/shared/payload-types.ts';
import type { PayloadRequest } from 'payload';
import { type PreviewGrant, readPreviewToken } from './preview-token.ts';

/** Noted no oftener than this, in milliseconds. */
const noteEvery = 60_000;

/**
 * What a link opens now; null if it is not ours, has expired or was revoked, or if the account that made
 * it is no more. Nothing is looked up before the signature holds.
 */
export async function openLink(req: PayloadRequest, token: string): Promise<PreviewGrant | null> {
  const grant = readPreviewToken(token);
  if (!grant || grant.expires <= new Date()) return null;
  const { db } = req.payload;
  const link = await db.findOne<PreviewLink>({
    collection: 'preview-links',
    where: { id: { equals: grant.link } },
  });
  const isSame = link?.document === grant.document && link.documentCollection === grant.collection;
  if (!link || !isSame || link.revoked || !link.createdBy) return null;
  const maker = await db.findOne({
    collection: 'users',
    where: { id: { equals: link.createdBy } },
    select: { id: true },
  });
  return maker ? grant : null;
}

/** Says at the link that it was used. */
export async function noteUse({ payload }: PayloadRequest, link: string): Promise<void> {
  const now = new Date();
  const longAgo = new Date(now.getTime() - noteEvery).toISOString();
  await payload.db.updateMany({
    collection: 'preview-links',
    where: {
      and: [
        { id: { equals: link } },
        { or: [{ lastUsed: { exists: false } }, { lastUsed: { less_than: longAgo } }] },
      ],
    },
    data: { lastUsed: now.toISOString() },
  });
}
