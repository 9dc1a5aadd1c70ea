'use client';

import { nameKinds } from '@dateline/shared/vocabulary.ts';
import { useRowLabel } from '@payloadcms/ui';

export function NameLabel() {
  const { data, rowNumber } = useRowLabel<{ value?: string; kind?: keyof typeof nameKinds }>();
  if (!data.value) return <span>Name {(rowNumber ?? 0) + 1}</span>;
  return (
    <span>
      {data.value} · {nameKinds[data.kind ?? 'official']}
    </span>
  );
}
