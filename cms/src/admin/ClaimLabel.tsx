'use client';

import { useRowLabel } from '@payloadcms/ui';

export function ClaimLabel() {
  const { data, rowNumber } = useRowLabel<{ statement?: string }>();
  return <span>{data.statement?.slice(0, 90) || `Claim ${(rowNumber ?? 0) + 1}`}</span>;
}
