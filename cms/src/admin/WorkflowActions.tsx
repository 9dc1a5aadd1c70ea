'use client';

import { Button, useFormFields } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { type WorkflowAction, workflowActions } from '../workflow/transitions.ts';
import type { WorkflowState } from '../workflow/workflow-state.ts';
import { timeIn } from './words-of-workflow.ts';

interface Props {
  state: WorkflowState;
  busy: boolean;
  /** Something typed is not saved yet: nobody decides on half of it. */
  isModified: boolean;
  perform: (input: { action: WorkflowAction }) => Promise<boolean>;
}

/** The buttons of what a person can do now, with a note and an hour. */
export function WorkflowActions({ state, busy, isModified, perform }: Props) {
  const name = useId();
  const [note, setNote] = useState('');
  const [hour, setHour] = useState('');
  const revision = useFormFields(([fields]) => fields.revision?.value);
  const at = hour ? new Date(hour) : null;
  const needsHour = state.actions.some(isTimed);

  const press = async (action: WorkflowAction, more: object = {}) => {
    const input = {
      action,
      ...more,
      ...(note.trim() ? { note: note.trim() } : {}),
      ...(typeof revision === 'number' ? { revision } : {}),
    };
    if (await perform(input)) setNote('');
  };

  if (state.actions.length === 0) return null;
  return (
    <div className="workflow__actions">
      {state.actions.includes('assign') && (
        <label className="workflow__field">
          Waits for
          <select
            disabled={busy}
            onChange={({ target }) => void press('assign', { assignee: target.value || null })}
            value={state.assignee?.id ?? ''}
          >
            <option value="">Nobody in particular</option>
            {state.assignee && !state.people.some(({ id }) => id === state.assignee?.id) && (
              <option value={state.assignee.id}>{state.assignee.name} (account deleted)</option>
            )}
            {state.people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="workflow__field">
        Note
        <textarea
          maxLength={5000}
          onChange={({ target }) => setNote(target.value)}
          rows={2}
          value={note}
        />
      </label>
      {needsHour && (
        <div className="workflow__field">
          <label htmlFor={`${name}-hour`}>Hour, by your clock</label>
          <input
            id={`${name}-hour`}
            onChange={({ target }) => setHour(target.value)}
            // The form around it would be sent.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            type="datetime-local"
            value={hour}
          />
          {at && (
            <small>
              {timeIn(at.toISOString(), state.timeZone)}, {timeIn(at.toISOString(), 'UTC')}
            </small>
          )}
        </div>
      )}
      <div className="workflow__buttons">
        {buttonsOf(state).map(({ action, label, more }) => (
          <Button
            buttonStyle={action === 'publish' ? 'primary' : 'secondary'}
            disabled={
              busy ||
              (isModified && decides(action)) ||
              (isTimed(action) && !at) ||
              ((action === 'sendBack' || action === 'note') && !note.trim())
            }
            key={label}
            margin={false}
            onClick={() =>
              void press(action, { ...more, ...(isTimed(action) ? { at: at?.toISOString() } : {}) })
            }
            size="small"
            type="button"
          >
            {label}
          </Button>
        ))}
      </div>
      {isModified && <small>What you typed is being saved. Decide after that.</small>}
    </div>
  );
}

function buttonsOf({ actions, approved, schedules }: WorkflowState) {
  return actions.flatMap((action): { action: WorkflowAction; label: string; more?: object }[] => {
    if (action === 'assign') return [];
    if (action === 'unschedule') {
      return schedules.map(({ kind }) => ({
        action,
        label: kind === 'publish' ? 'Cancel the schedule' : 'Cancel the end',
        more: { what: kind },
      }));
    }
    if (action !== 'publish') return [{ action, label: workflowActions[action] }];
    const newest = { action, label: 'Publish the newest draft', more: { which: 'newest' } };
    if (!approved || approved.isOutdated) return [newest];
    return [{ action, label: 'Publish what was approved', more: { which: 'approved' } }, newest];
  });
}

function isTimed(action: WorkflowAction): boolean {
  return action === 'schedule' || action === 'scheduleUnpublish';
}

function decides(action: WorkflowAction): boolean {
  return action === 'submit' || action === 'approve' || action === 'publish';
}
