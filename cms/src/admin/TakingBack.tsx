'use client';

import { Button, toast, useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { createPortal } from 'react-dom';
import { askCms } from './ask-cms.ts';

type Action = 'retract' | 'vanish';

/** Beside an article: the buttons that take it back, each with what has to be said before. */
export function TakingBack() {
  const { id, data, hasPublishedDoc } = useDocumentInfo();
  const { user } = useAuth();
  const roles: unknown = user?.roles;
  const has = (role: string) => Array.isArray(roles) && roles.includes(role);
  const isRetracted = data?.stage === 'retracted';
  if (!id) return null;
  return (
    <div className="taking-back">
      {isRetracted && <p role="status">Retracted: readers find a notice in its place.</p>}
      {(hasPublishedDoc || isRetracted) && (has('admin') || has('editor')) && (
        <TakeBack action="retract" label={isRetracted ? 'Change the notice…' : 'Retract…'} />
      )}
      {has('admin') && <TakeBack action="vanish" label="Make vanish…" />}
    </div>
  );
}

function TakeBack({ action, label }: { action: Action; label: string }) {
  const { id, data, setHasPublishedDoc } = useDocumentInfo();
  const { config } = useConfig();
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const field = useId();
  const [text, setText] = useState('');
  const [showHeadline, setShowHeadline] = useState(false);
  const [busy, setBusy] = useState(false);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    const sent = action === 'retract' ? { notice: text, showHeadline } : { slug: text };
    const answer = await askCms(`${config.routes.api}/articles/${id}/${action}`, {
      method: 'POST',
      data: sent,
    });
    if (!answer.ok) toast.error(answer.words);
    else {
      toast.success(answer.words);
      setIsOpen(false);
      if (action === 'vanish') await leaveFor(answer.body);
      else {
        setHasPublishedDoc(false);
        router.refresh();
      }
    }
    setBusy(false);
  };

  /** Looks for traces at once, with what the CMS keeps nowhere, and shows the report. */
  const leaveFor = async ({ report, texts }: Record<string, unknown>) => {
    const address = `${config.routes.api}/vanishings/${report}/check`;
    const answer = await askCms(address, { method: 'POST', data: { texts } });
    if (answer.ok) toast.success(answer.words);
    else toast.error(answer.words);
    router.push(`${config.routes.admin}/collections/vanishings/${report}`);
  };

  return (
    <>
      <Button buttonStyle="secondary" onClick={() => setIsOpen(true)} size="medium">
        {label}
      </Button>
      {/* Outside of the article's form: HTML has no form in a form. */}
      {isOpen &&
        createPortal(
          <dialog
            aria-label={label}
            className="taking-back-dialog"
            onClose={() => setIsOpen(false)}
            ref={showModal}
          >
            <form onSubmit={send}>
              <h2>{String(data?.headline ?? '')}</h2>
              {action === 'retract' ? (
                <>
                  <label htmlFor={field}>
                    Notice to readers: what was wrong with the story. Its text leaves the site at
                    once.
                  </label>
                  <textarea
                    id={field}
                    maxLength={5000}
                    onChange={(event) => setText(event.target.value)}
                    required
                    rows={6}
                    value={text}
                  />
                  <label>
                    <input
                      checked={showHeadline}
                      onChange={(event) => setShowHeadline(event.target.checked)}
                      type="checkbox"
                    />{' '}
                    Keep the headline in sight
                  </label>
                </>
              ) : (
                <>
                  <label htmlFor={field}>
                    This deletes the story for good: every revision, its comments, and photos that
                    only it uses. It can’t be undone. Type the end of its web address,{' '}
                    <code>{String(data?.slug ?? '')}</code>, to confirm.
                  </label>
                  <input
                    autoComplete="off"
                    id={field}
                    onChange={(event) => setText(event.target.value)}
                    required
                    type="text"
                    value={text}
                  />
                </>
              )}
              <div className="taking-back-buttons">
                <Button disabled={busy} size="medium" type="submit">
                  {action === 'retract' ? 'Retract' : 'Make it vanish'}
                </Button>
                <Button buttonStyle="secondary" onClick={() => setIsOpen(false)} size="medium">
                  Cancel
                </Button>
              </div>
            </form>
          </dialog>,
          document.body,
        )}
    </>
  );
}

function showModal(dialog: HTMLDialogElement | null): void {
  if (!dialog?.open) dialog?.showModal();
}
