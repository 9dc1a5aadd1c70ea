import { useConfig } from '@payloadcms/ui';
import { useRef, useState } from 'react';
import type { QueueName } from '../comments/read-queue.ts';
import { askCms } from './ask-cms.ts';

/**
 * Decides about comments through the REST API and remembers what was decided, so that it can be undone.
 *
 * @param from the status that the comments had when they were shown
 */
export function useCommentDecisions(from: QueueName) {
  const { config } = useConfig();
  const [decided, setDecided] = useState<ReadonlyMap<string, QueueName>>(new Map());
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const done = useRef<{ id: string; before: QueueName }[][]>([]);

  const write = async (ids: readonly string[], status: QueueName): Promise<boolean> => {
    if (ids.length === 0 || busy) return false;
    setBusy(true);
    const query = new URLSearchParams({ depth: '0', 'where[id][in]': ids.join(',') });
    const { ok, words } = await askCms(`${config.routes.api}/comments?${query}`, {
      method: 'PATCH',
      data: { status },
    });
    if (ok) setDecided((before) => new Map([...before, ...ids.map((id) => [id, status] as const)]));
    const done = ids.length === 1 ? `Now: ${status}.` : `${ids.length} comments now: ${status}.`;
    setSaid(ok ? done : words);
    setBusy(false);
    return ok;
  };

  const decide = async (ids: readonly string[], status: QueueName): Promise<boolean> => {
    const before = ids.map((id) => ({ id, before: decided.get(id) ?? from }));
    if (!(await write(ids, status))) return false;
    done.current.push(before);
    return true;
  };

  const undo = async (): Promise<void> => {
    const last = done.current.at(-1);
    if (!last) return setSaid('There is nothing to undo on this page.');
    for (const status of new Set(last.map(({ before }) => before))) {
      const ids = last.filter(({ before }) => before === status).map(({ id }) => id);
      if (!(await write(ids, status))) return;
    }
    done.current.pop();
  };

  return { decided, busy, said, decide, undo };
}
