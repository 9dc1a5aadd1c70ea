import { toast } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { WorkflowState } from '../workflow/workflow-state.ts';

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
      try {
        const response = await fetch(address, {
          method: 'POST',
          credentials: 'include',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(input),
        });
        const answer: WorkflowState & Refusal = await response.json();
        if (response.ok) setState(answer);
        else toast.error(wordsOfRefusal(answer, response.status));
        return response.ok;
      } catch {
        toast.error('The CMS did not answer. Look whether it was done, and try again if not.');
        return false;
      } finally {
        setBusy(false);
      }
    },
    [address],
  );
  return { state, busy, act };
}

interface Refusal {
  errors?: {
    message: string;
    data?: { errors?: { label?: string; path: string; message: string }[] };
  }[];
}

function wordsOfRefusal({ errors }: Refusal, status: number): string {
  // Those at the fields say it better than their summary.
  const words = (errors ?? []).flatMap(({ message, data }) =>
    data?.errors?.length
      ? data.errors.map((each) => `${each.label ?? each.path}: ${each.message}`)
      : [message],
  );
  return words.length > 0 ? words.join(' ') : `The CMS answered ${status}. Try again.`;
}

async function read(
  address: string,
  signal: AbortSignal,
  show: (state: WorkflowState) => void,
): Promise<void> {
  try {
    const response = await fetch(address, { credentials: 'include', signal });
    if (response.ok) show(await response.json());
  } catch {
    // The CMS is away, or the form was left: it is asked again.
  }
}
