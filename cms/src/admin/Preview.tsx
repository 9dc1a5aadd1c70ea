'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { PreviewLinks } from './PreviewLinks.tsx';
import { useFreshPreview } from './use-fresh-preview.ts';

/** In the sidebar of a form: keeps the preview beside it fresh, and has the links that open the draft. */
export function Preview() {
  const { id, collectionSlug } = useDocumentInfo();
  useFreshPreview();
  if (!id || !collectionSlug) return null;
  return <PreviewLinks collection={collectionSlug} document={String(id)} />;
}
