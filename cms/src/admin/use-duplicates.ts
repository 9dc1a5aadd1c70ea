import { useEffect, useState } from 'react';
import type { DuplicatesAnswer } from '../names/duplicates-endpoint.ts';
import type { LikelyDuplicate } from '../names/likely-duplicates.ts';
import { askAtRest } from './ask-at-rest.ts';

/** So long nothing may be typed before the CMS is asked. */
const restMs = 400;

/**
 * The entities that may be meant by one of the names; null until that is known, and where the CMS does not
 * answer.
 *
 * @param api the address of the REST API
 * @param names a line each
 * @param again another one to ask once more
 */
export function useDuplicates(
  api: string,
  names: string,
  { except, again }: { except?: string; again?: unknown } = {},
): LikelyDuplicate[] | null {
  const [duplicates, setDuplicates] = useState<LikelyDuplicate[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` is a reason to ask once more
  useEffect(() => {
    const asked = names.split('\n').filter((name) => name.trim() !== '');
    return askAtRest<DuplicatesAnswer>(
      `${api}/entities/duplicates`,
      { method: 'POST', data: { names: asked, except } },
      (answer) => setDuplicates(answer.ok ? answer.body.duplicates : null),
      restMs,
    );
  }, [api, names, except, again]);
  return duplicates;
}
