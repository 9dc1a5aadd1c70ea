'use client';

import { toast } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import { askCms } from './ask-cms.ts';

/** A link that still opens its draft. */
export interface OpenLink {
  id: string;
  address: string;
  /** ISO 8601. */
  expires: string;
  lastUsed?: string | null;
}

interface Links {
  docs?: OpenLink[];
  doc?: OpenLink;
}

/** How many are listed at the form; the list of all of them has pages. */
const most = 20;

/**
 * The open links to one document, and what can be done with them. What fails is said in a toast.
 *
 * @param api Payload's API route
 */
export function usePreviewLinks(api: string, of: { collection: string; document: string }) {
  const { collection, document } = of;
  const [links, setLinks] = useState<OpenLink[]>([]);
  const [busy, setBusy] = useState(false);
  const load = useCallback(async () => {
    const query = new URLSearchParams({
      'where[documentCollection][equals]': collection,
      'where[document][equals]': document,
      'where[revoked][not_equals]': 'true',
      'where[expires][greater_than]': new Date().toISOString(),
      limit: String(most),
      depth: '0',
    });
    const answer = await ask('GET', `${api}/preview-links?${query}`);
    if (answer?.docs) setLinks(answer.docs);
  }, [api, collection, document]);
  useEffect(() => void load(), [load]);

  const change = async (work: () => Promise<Links | null>) => {
    setBusy(true);
    const answer = await work();
    await load();
    setBusy(false);
    return answer;
  };
  return {
    links,
    busy,
    /** Gives the address of a new one; null if there is none. */
    make: async (hours: number) => {
      const data = { documentCollection: collection, document, hours };
      const answer = await change(() => ask('POST', `${api}/preview-links?depth=0`, data));
      return answer?.doc?.address ?? null;
    },
    end: (id: string) =>
      change(() => ask('PATCH', `${api}/preview-links/${id}`, { revoked: true })),
  };
}

async function ask(
  method: 'GET' | 'POST' | 'PATCH',
  address: string,
  data?: object,
): Promise<Links | null> {
  const answer = await askCms<Links>(address, { method, ...(data && { data }) });
  if (answer.ok) return answer.body;
  toast.error(answer.words);
  return null;
}
