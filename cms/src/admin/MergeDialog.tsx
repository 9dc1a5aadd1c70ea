'use client';

import { Button, useConfig } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { useCandidates } from './use-candidates.ts';
import { type MergeStep, useMerge } from './use-merge.ts';
import { wordsOfCounts } from './words-of-merge.ts';

interface Entity {
  id: string;
  name: string;
}

/** Chooses what an entity is merged into, says exactly what will move, and asks once more. */
export function MergeDialog({ id, name, onClose }: Entity & { onClose: () => void }) {
  const merging = useMerge(id);
  const { step } = merging;
  return (
    <dialog
      aria-label={`Merge “${name}” into another entity`}
      className="merge-dialog"
      onClose={onClose}
      ref={showModal}
    >
      <h2>Merge “{name}”</h2>
      {step.step === 'choose' ? (
        <Choose entity={{ id, name }} merging={merging} />
      ) : (
        <WhatMoves merging={merging} name={name} step={step} />
      )}
      <p className="merge-dialog__problem" role="alert">
        {merging.problem}
      </p>
      <div className="merge-dialog__buttons">
        {step.step === 'look' && (
          <Button disabled={merging.busy} onClick={merging.askOnceMore} size="medium">
            Merge into “{step.into.name}”…
          </Button>
        )}
        {step.step !== 'choose' && (
          <Button
            buttonStyle="secondary"
            disabled={merging.busy}
            onClick={merging.back}
            size="medium"
          >
            Choose another
          </Button>
        )}
        <Button buttonStyle="secondary" disabled={merging.busy} onClick={onClose} size="medium">
          Cancel
        </Button>
        {/* Last, so that a double click on the button before does not answer it. */}
        {step.step === 'confirm' && (
          <Button disabled={merging.busy} onClick={() => merging.merge(step.into)} size="medium">
            {merging.busy ? 'Merging…' : 'Yes, merge for good'}
          </Button>
        )}
      </div>
    </dialog>
  );
}

type Merging = ReturnType<typeof useMerge>;

function Choose({ entity, merging }: { entity: Entity; merging: Merging }) {
  const { config } = useConfig();
  const field = useId();
  const [words, setWords] = useState('');
  const candidates = useCandidates(config.routes.api, entity, words);
  return (
    <>
      <label htmlFor={field}>Which entity is it? That one stays. Type a part of a name.</label>
      <input
        autoComplete="off"
        id={field}
        onChange={(event) => setWords(event.target.value)}
        type="search"
        value={words}
      />
      <p role="status">{wordsOfFound(candidates?.length ?? null, words)}</p>
      <ul>
        {candidates?.map((candidate) => (
          <li key={candidate.id}>
            <Button
              buttonStyle="secondary"
              disabled={merging.busy}
              margin={false}
              onClick={() => merging.choose(candidate)}
              size="small"
            >
              {candidate.name} · {candidate.words}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function WhatMoves(props: {
  name: string;
  step: Exclude<MergeStep, { step: 'choose' }>;
  merging: Merging;
}) {
  const { into, plan, step } = props.step;
  const lines = wordsOfCounts(plan.counts, into.name);
  return (
    <>
      <p>
        {lines.length > 0
          ? `This moves from “${props.name}” to “${into.name}” (${into.words}):`
          : `Nothing refers to “${props.name}” yet: only its page will lead to “${into.name}”.`}
      </p>
      <ul className="merge-dialog__counts">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        Identifiers and topics are added. Summary, dates and place of “{props.name}” stay with it;
        its web address leads readers to “{into.name}”.
      </p>
      {step === 'confirm' && (
        <p ref={focus} tabIndex={-1}>
          <strong>This can’t be undone. Are the two the same?</strong>
        </p>
      )}
    </>
  );
}

function wordsOfFound(count: number | null, words: string): string {
  if (count === null) return 'Looking…';
  if (count === 0 && !words.trim()) return 'None has a name like it. Type the name of the other.';
  if (count === 0) return 'No entity has these words in a name.';
  return words.trim() ? `Found: ${count}` : 'These have names like it:';
}

/** What is new is read out, and the next key is no answer. */
function focus(question: HTMLElement | null): void {
  question?.focus();
}

function showModal(dialog: HTMLDialogElement | null): void {
  if (!dialog?.open) dialog?.showModal();
}
