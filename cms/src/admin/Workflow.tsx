'use client';

import { stages } from '@dateline/shared/vocabulary.ts';
import {
  Banner,
  Button,
  useConfig,
  useDocumentInfo,
  useFormFields,
  useFormModified,
} from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { WorkflowAction } from '../workflow/transitions.ts';
import type { WorkflowState } from '../workflow/workflow-state.ts';
import { useWorkflow } from './use-workflow.ts';
import { WorkflowActions } from './WorkflowActions.tsx';
import { WorkflowHistory } from './WorkflowHistory.tsx';
import {
  timeForBoth,
  wordsOfApproval,
  wordsOfMissedSaves,
  wordsOfSchedule,
} from './words-of-workflow.ts';

/** Beside an article's form: its stage, who it waits for, what can be done, and what was. */
export function Workflow() {
  const { config } = useConfig();
  const {
    id,
    data,
    setHasPublishedDoc,
    setMostRecentVersionIsAutosaved,
    setUnpublishedVersionCount,
  } = useDocumentInfo();
  const router = useRouter();
  const [page, setPage] = useState(1);
  const isModified = useFormModified();
  const address = id ? `${config.routes.api}/articles/${id}/workflow` : null;
  const { state, busy, act } = useWorkflow(address, page, String(data?.updatedAt ?? ''));
  if (!id) return <p className="workflow">The article is a draft once you write in it.</p>;
  if (!state) return <p className="workflow">Looking up where it stands…</p>;
  const time = (at: string) => timeForBoth(at, ownTimeZone(), state.timeZone);

  const perform = async (input: { action: WorkflowAction }) => {
    const isDone = await act(input);
    if (!isDone) return false;
    if (input.action === 'publish') {
      // Payload's header learns of it by its own buttons only.
      setHasPublishedDoc(true);
      setUnpublishedVersionCount(0);
      setMostRecentVersionIsAutosaved(false);
    }
    setPage(1);
    router.refresh();
    return true;
  };

  return (
    <section aria-label="Workflow" className="workflow">
      <p className="workflow__stage">
        <strong>{stages[state.stage]}</strong>
        {state.stageSince && <small> since {time(state.stageSince)}</small>}
      </p>
      <MissedSaves state={state} />
      {state.approved && (
        <Banner type={state.approved.isOutdated ? 'error' : 'success'}>
          {wordsOfApproval(state.approved, time)}
        </Banner>
      )}
      {state.schedules.map((schedule) => (
        <Banner
          key={schedule.kind}
          type={schedule.problem || schedule.status === 'failed' ? 'error' : 'default'}
        >
          {wordsOfSchedule(schedule, time)}
        </Banner>
      ))}
      <WorkflowActions busy={busy} isModified={isModified} perform={perform} state={state} />
      <WorkflowHistory page={page} setPage={setPage} state={state} time={time} />
    </section>
  );
}

/** What another saved since this form was opened: the next save would be refused. */
function MissedSaves({ state }: { state: WorkflowState }) {
  const { id } = useDocumentInfo();
  const { config } = useConfig();
  const form = useFormFields(([fields]) => fields.form?.value);
  const revision = useFormFields(([fields]) => fields.revision?.value);
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields);
  const words = wordsOfMissedSaves(state.saves, {
    id: typeof form === 'string' ? form : undefined,
    revision: typeof revision === 'number' ? revision : 0,
  });
  if (!words) return null;
  return (
    <div role="alert">
      <Banner type="error">
        {words} Your saves are refused until you choose; what you typed stays here.
        <span className="workflow__buttons">
          <a
            href={`${config.routes.admin}/collections/articles/${id}/versions`}
            rel="noreferrer"
            target="_blank"
          >
            See theirs in a new window
          </a>
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => dispatch({ type: 'UPDATE', path: 'revision', value: state.revision })}
            size="small"
            type="button"
          >
            Keep what is in this form
          </Button>
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => window.location.reload()}
            size="small"
            type="button"
          >
            Take theirs
          </Button>
        </span>
      </Banner>
    </div>
  );
}

function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
