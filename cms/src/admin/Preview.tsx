'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { PreviewLinks } from './PreviewLinks.tsx';

/** In the sidebar of a form: the links that open the draft. */
export function Preview() {
  const { id, collectionSlug } = useDocumentInfo();
  if (!id || !collectionSlug) return null;
  return <PreviewLinks collection={collectionSlug} document={String(id)} />;
}
