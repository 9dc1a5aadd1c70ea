'use client';

import { Button } from '@payloadcms/ui';
import type { WorkflowState } from '../workflow/workflow-state.ts';

interface Props {
  state: WorkflowState;
  page: number;
  setPage: (page: number) => void;
  time: (at: string) => string;
}

/** Who did what when, the newest first. */
export function WorkflowHistory({ state, page, setPage, time }: Props) {
  if (state.history.length === 0) return null;
  return (
    <details className="workflow__history">
      <summary>History</summary>
      <ol>
        {state.history.map(({ id, words, userName, at, note }) => (
          <li key={id}>
            <strong>{words}</strong> by {userName}
            <br />
            <small>{time(at)}</small>
            {note && <p>{note}</p>}
          </li>
        ))}
      </ol>
      {state.historyPages > 1 && (
        <div className="workflow__buttons">
          <Button
            buttonStyle="secondary"
            disabled={page === 1}
            margin={false}
            onClick={() => setPage(page - 1)}
            size="small"
            type="button"
          >
            Newer
          </Button>
          <small>
            Page {page} of {state.historyPages}
          </small>
          <Button
            buttonStyle="secondary"
            disabled={page >= state.historyPages}
            margin={false}
            onClick={() => setPage(page + 1)}
            size="small"
            type="button"
          >
            Older
          </Button>
        </div>
      )}
    </details>
  );
}
