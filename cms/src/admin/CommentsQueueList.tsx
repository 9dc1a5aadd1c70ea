'use client';

import { Button, useConfig } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { QueuedComment, QueueName } from '../comments/read-queue.ts';
import { useCommentDecisions } from './use-comment-decisions.ts';
import { useQueueKeys } from './use-queue-keys.ts';

type Shown = Omit<QueuedComment, 'createdAt'> & { when: string };

const words = { pending: 'Put back', approved: 'Approved', rejected: 'Rejected', spam: 'Spam' };

/** Comments to decide about: one, or several that are ticked, with buttons or with keys. */
export function CommentsQueueList({ comments, name }: { comments: Shown[]; name: QueueName }) {
  const { config } = useConfig();
  const router = useRouter();
  const [current, setCurrent] = useState(0);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [help, setHelp] = useState(false);
  const { decided, busy, said, decide, undo } = useCommentDecisions(name);

  const go = (to: number) => {
    const next = Math.min(Math.max(to, 0), comments.length - 1);
    setCurrent(next);
    document.getElementById(`comment-${comments[next]?.id}`)?.focus();
  };
  const toggle = (id: string) =>
    setTicked((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const meant = () => {
    const one = comments[current]?.id;
    return ticked.size > 0 ? [...ticked] : one === undefined ? [] : [one];
  };
  const settle = async (status: QueueName) => {
    const ids = meant();
    if (!(await decide(ids, status))) return;
    setTicked(new Set());
    if (ticked.size === 0) go(current + 1);
  };
  useQueueKeys({
    j: () => go(current + 1),
    k: () => go(current - 1),
    x: () => comments[current] && toggle(comments[current].id),
    a: () => settle('approved'),
    r: () => settle('rejected'),
    s: () => settle('spam'),
    u: undo,
    '?': () => setHelp(!help),
  });

  if (comments.length === 0) return <p>There is nothing here.</p>;
  const pile = ticked.size > 0 ? `${ticked.size} ticked` : 'The marked one';
  return (
    <>
      <div className="comments-queue-tools">
        <span>{pile}:</span>
        <Button
          buttonStyle="primary"
          disabled={busy}
          onClick={() => settle('approved')}
          size="small"
        >
          Approve (a)
        </Button>
        <Button
          buttonStyle="secondary"
          disabled={busy}
          onClick={() => settle('rejected')}
          size="small"
        >
          Reject (r)
        </Button>
        <Button buttonStyle="secondary" disabled={busy} onClick={() => settle('spam')} size="small">
          Spam (s)
        </Button>
        <Button buttonStyle="secondary" disabled={busy} onClick={undo} size="small">
          Undo (u)
        </Button>
        <Button buttonStyle="secondary" onClick={() => setHelp(!help)} size="small">
          Keys (?)
        </Button>
      </div>
      <p role="status">{said}</p>
      {help && (
        <p>
          j next · k the one before · x tick · a approve · r reject · s spam · u undo · ? these keys
        </p>
      )}
      <ol className="comments-queue-list">
        {comments.map(({ id, article, name: by, text, when, reasons }, index) => {
          const decision = decided.get(id);
          return (
            <li key={id}>
              <article
                aria-current={index === current}
                aria-label={`Comment by ${by ?? 'somebody without a name'}`}
                data-decided={decision}
                id={`comment-${id}`}
                onFocus={() => setCurrent(index)}
                // biome-ignore lint/a11y/noNoninteractiveTabindex: keys go through the comments, which are read there.
                tabIndex={0}
              >
                <p className="comments-queue-about">
                  <label>
                    <input checked={ticked.has(id)} onChange={() => toggle(id)} type="checkbox" />{' '}
                    <bdi>{by ?? 'No name'}</bdi>
                  </label>{' '}
                  · {when} ·{' '}
                  {article ? (
                    <a href={`${config.routes.admin}/collections/articles/${article.id}`}>
                      {article.headline}
                    </a>
                  ) : (
                    'a story that is gone'
                  )}
                </p>
                <p className="comments-queue-text" dir="auto">
                  {text}
                </p>
                {reasons.length > 0 && (
                  <ul className="comments-queue-reasons">
                    {reasons.map((reason) => (
                      <li key={reason}>{reason}</li>
                    ))}
                  </ul>
                )}
                {decision && <p className="comments-queue-decision">{words[decision]}</p>}
              </article>
            </li>
          );
        })}
      </ol>
      {decided.size > 0 && (
        <Button buttonStyle="secondary" onClick={() => router.refresh()} size="small">
          Show what waits now
        </Button>
      )}
    </>
  );
}
