'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { mergeCounts } from '../merging/merge-counts.ts';
import { wordsOfCounts } from './words-of-merge.ts';

/** At the record of a merge: what moved by it. */
export function WhatMoved() {
  const { data } = useDocumentInfo();
  const counts = mergeCounts.safeParse(data?.counts);
  if (!counts.success) return null;
  const lines = wordsOfCounts(counts.data, String(data?.survivorName ?? ''));
  return (
    <section aria-labelledby="what-moved">
      <h3 id="what-moved">What moved</h3>
      {lines.length === 0 ? (
        <p>Nothing referred to it.</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
