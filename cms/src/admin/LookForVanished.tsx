'use client';

import { Button, toast, useConfig, useDocumentInfo } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { askCms } from './ask-cms.ts';

/** At a report of what vanished: looks for it again, by its id and by words that are kept nowhere. */
export function LookForVanished() {
  const { id } = useDocumentInfo();
  const { config } = useConfig();
  const router = useRouter();
  const field = useId();
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);

  const look = async () => {
    setBusy(true);
    const texts = words.split('\n').flatMap((line) => line.trim() || []);
    const answer = await askCms(`${config.routes.api}/vanishings/${id}/check`, {
      method: 'POST',
      data: { texts },
    });
    if (answer.ok) toast.success(answer.words);
    else toast.error(answer.words);
    setBusy(false);
    router.refresh();
  };

  if (!id) return null;
  return (
    <div className="taking-back">
      <label htmlFor={field}>Look for these words too, a line each; they are not kept</label>
      <textarea
        id={field}
        onChange={(event) => setWords(event.target.value)}
        rows={4}
        value={words}
      />
      <Button buttonStyle="secondary" disabled={busy} onClick={look} size="medium">
        {busy ? 'Looking…' : 'Look for it again'}
      </Button>
    </div>
  );
}
