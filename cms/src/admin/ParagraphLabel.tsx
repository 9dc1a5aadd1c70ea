'use client';

import { useRowLabel } from '@payloadcms/ui';

export function ParagraphLabel() {
  const { data, rowNumber } = useRowLabel<{ number?: string; summary?: string }>();
  return (
    <span>
      ¶ {data.number || (rowNumber ?? 0) + 1} {data.summary?.slice(0, 80)}
    </span>
  );
}
