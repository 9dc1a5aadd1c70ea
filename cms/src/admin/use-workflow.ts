import { toast } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { WorkflowState } from '../workflow/workflow-state.ts';
import { askCms } from './ask-cms.ts';

const everyMs = 10_000;

interface Workflow {
  state: WorkflowState | null;
  busy: boolean;
  /** True if it was done; otherwise the person has been told why not. */
  act: (input: object) => Promise<boolean>;
}

/**
 * Where an article stands, looked at again every ten seconds and at each new `version`.
 *
 * @param address of the article's workflow; null asks nothing
 * @param page of the history
 */
export function useWorkflow(address: string | null, page: number, version: string): Workflow {
  const [state, setState] = useState<WorkflowState | null>(null);
  const [busy, setBusy] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is the reason to look again
  useEffect(() => {
    if (!address) return;
    const stop = new AbortController();
    const look = () => void read(`${address}?page=${page}`, stop.signal, setState);
    look();
    const timer = setInterval(look, everyMs);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [address, page, version]);

  const act = useCallback(
    async (input: object) => {
      if (!address) return false;
      setBusy(true);
      const answer = await askCms<WorkflowState>(address, { method: 'POST', data: input });
      if (answer.ok) setState(answer.body);
      else toast.error(answer.words);
      setBusy(false);
      return answer.ok;
    },
    [address],
  );
  return { state, busy, act };
}

/** Shows nothing where the CMS is away, or the form was left: it is asked again. */
async function read(
  address: string,
  signal: AbortSignal,
  show: (state: WorkflowState) => void,
): Promise<void> {
  const answer = await askCms<WorkflowState>(address, { signal });
  if (answer.ok) show(answer.body);
}
