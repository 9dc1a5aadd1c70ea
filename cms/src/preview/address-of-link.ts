import { isPreviewCollection } from '@dateline/shared/feed/preview.ts';
import type { FieldHook } from 'payload';
import { z } from 'zod';
import { env } from '../env.ts';
import { linkPath } from './preview-paths.ts';
import { previewToken } from './preview-token.ts';

const link = z.object({
  id: z.string(),
  documentCollection: z.custom(isPreviewCollection).transform((name) => name as never),
  document: z.string(),
  expires: z.coerce.date(),
  revoked: z.boolean().nullish(),
});

/** The whole address of a preview link, for those who may read it; null once it opens nothing. */
export const addressOfLink: FieldHook = ({ data }) => {
  const parsed = link.safeParse(data);
  if (!parsed.success) return null;
  const { id, documentCollection: collection, document, expires, revoked } = parsed.data;
  if (revoked || expires <= new Date()) return null;
  const token = previewToken({ link: id, collection, document, expires });
  return new URL(linkPath(token), env.CMS_URL).href;
};
