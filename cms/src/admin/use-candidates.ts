import { entityTypes } from '@dateline/shared/vocabulary.ts';
import { useEffect, useState } from 'react';
import { askAtRest } from './ask-at-rest.ts';
import { useDuplicates } from './use-duplicates.ts';
import type { Candidate } from './use-merge.ts';

const most = 10;
const restMs = 300;

interface Found {
  id: string;
  name?: string;
  type?: keyof typeof entityTypes;
  disambiguation?: string | null;
}

/** Entities into which one may be merged: those whose names hold the words, or those most like it. */
export function useCandidates(api: string, entity: { id: string; name: string }, words: string) {
  const likely = useDuplicates(api, entity.name, { except: entity.id });
  const [found, setFound] = useState<Candidate[] | null>(null);
  useEffect(() => {
    if (!words.trim()) {
      setFound(null);
      return;
    }
    return askAtRest<{ docs: Found[] }>(
      searchFor(api, entity.id, words.trim()),
      {},
      // If the CMS is away nothing is found, and one types again.
      (answer) => setFound(answer.ok ? answer.body.docs.map(candidateOf) : []),
      restMs,
    );
  }, [api, entity.id, words]);
  return words.trim() ? found : (likely?.map(({ entity: each }) => candidateOf(each)) ?? null);
}

/** The address that answers with them. */
function searchFor(api: string, except: string, words: string): string {
  const asked = new URLSearchParams({
    'where[and][0][id][not_equals]': except,
    'where[and][1][mergedInto][exists]': 'false',
    'where[and][2][or][0][name][like]': words,
    'where[and][2][or][1][names.value][like]': words,
    'select[name]': 'true',
    'select[type]': 'true',
    'select[disambiguation]': 'true',
    depth: '0',
    limit: String(most),
    sort: 'name',
  });
  return `${api}/entities?${asked}`;
}

function candidateOf({
  id,
  name,
  type,
  disambiguation,
}: Found | (Omit<Found, 'type'> & { type: Found['type'] | null })): Candidate {
  return {
    id,
    name: name || 'Without a name',
    words: [type ? entityTypes[type] : 'No type yet', disambiguation].filter(Boolean).join(' · '),
  };
}
