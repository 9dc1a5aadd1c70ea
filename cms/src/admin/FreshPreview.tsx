'use client';

import { useFreshPreview } from './use-fresh-preview.ts';

/** Above a form, where it is mounted whatever is scrolled to: keeps the preview beside it fresh. */
export function FreshPreview() {
  useFreshPreview();
  return null;
}
