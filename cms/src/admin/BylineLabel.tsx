'use client';

import { useRowLabel } from '@payloadcms/ui';

export function BylineLabel() {
  const { data, rowNumber } = useRowLabel<{ name?: string; role?: string }>();
  const who = data.name || `Byline ${(rowNumber ?? 0) + 1}`;
  return <span>{data.role && data.role !== 'reporting' ? `${who} · ${data.role}` : who}</span>;
}
