import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { isPreviewCollection, type PreviewCollection } from '@dateline/shared/feed/preview.ts';
import { env } from '../env.ts';

/** What a preview link opens, and until when. */
export interface PreviewGrant {
  /** Id of the link, by which it can be revoked. */
  link: string;
  collection: PreviewCollection;
  /** Id of the one document that it opens. */
  document: string;
  expires: Date;
}

/** The same each time, so that it need not be kept: a copy of the database opens nothing. */
export function previewToken({ link, collection, document, expires }: PreviewGrant): string {
  const grant = [link, collection, document, expires.getTime().toString(36)].join('.');
  return `${grant}.${signatureOf(grant)}`;
}

/** Null if it is not ours, or was changed. Whether it has expired is for the caller to say. */
export function readPreviewToken(token: string): PreviewGrant | null {
  const at = token.lastIndexOf('.');
  const grant = token.slice(0, Math.max(at, 0));
  const given = Buffer.from(token.slice(at + 1));
  const right = Buffer.from(signatureOf(grant));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const [link, collection, document, expires] = grant.split('.');
  if (!link || !isPreviewCollection(collection) || !document || !expires) return null;
  return { link, collection, document, expires: new Date(Number.parseInt(expires, 36)) };
}

/** A key of its own: what is signed with it is no session, and no session is a link. */
const key = Buffer.from(hkdfSync('sha256', env.PAYLOAD_SECRET, '', 'dateline preview links', 32));

function signatureOf(grant: string): string {
  return createHmac('sha256', key).update(grant).digest('base64url');
}
