'use client';

import { Thumbnail, useListRelationships } from '@payloadcms/ui';
import type { DefaultCellComponentProps, UploadFieldClient } from 'payload';
import { useEffect } from 'react';

/** In a list of documents their photo is a small picture; its description would fill the row. */
export function PhotoCell({ cellData }: DefaultCellComponentProps<UploadFieldClient>) {
  const { documents, getRelationships } = useListRelationships();
  const id = typeof cellData === 'string' ? cellData : null;

  useEffect(() => {
    if (id !== null) getRelationships([{ relationTo: 'photos', value: id }]);
  }, [getRelationships, id]);

  const photo = id === null ? null : documents.photos?.[id];
  if (!photo || !('thumbnailURL' in photo) || typeof photo.thumbnailURL !== 'string') return null;
  const alt = 'alt' in photo && typeof photo.alt === 'string' ? photo.alt : '';
  // Payload's picture takes its text from the name of a file.
  return <Thumbnail doc={{ filename: alt }} fileSrc={photo.thumbnailURL} size="small" />;
}
