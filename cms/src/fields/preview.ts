import { isPreviewCollection } from '@dateline/shared/feed/preview.ts';
import type { CollectionConfig, UIField } from 'payload';
import { draftPath } from '../preview/preview-paths.ts';

/** Widths at which a page is looked at, in pixels. */
const breakpoints = [
  { name: 'small-phone', label: 'Small phone', width: 320, height: 568 },
  { name: 'phone', label: 'Phone', width: 375, height: 812 },
  { name: 'tablet', label: 'Tablet', width: 768, height: 1024 },
  { name: 'desktop', label: 'Desktop', width: 1280, height: 800 },
];

/** A collection whose drafts have pages, with the page beside its form and the links to it. */
export function withPreview(config: CollectionConfig): CollectionConfig {
  const { slug, admin, fields } = config;
  if (!isPreviewCollection(slug)) return config;
  const pathOf = (id: unknown) => (typeof id === 'string' ? draftPath(slug, id) : null);
  return {
    ...config,
    admin: {
      ...admin,
      components: {
        ...admin?.components,
        edit: {
          ...admin?.components?.edit,
          beforeDocumentControls: [
            ...(admin?.components?.edit?.beforeDocumentControls ?? []),
            '/admin/FreshPreview.tsx#FreshPreview',
          ],
        },
      },
      preview: ({ id }) => pathOf(id),
      livePreview: { breakpoints, url: ({ data }) => pathOf(data.id) },
    },
    fields: [previewField, ...fields],
  };
}

const previewField: UIField = {
  name: 'preview',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/admin/Preview.tsx#Preview' },
  },
};
