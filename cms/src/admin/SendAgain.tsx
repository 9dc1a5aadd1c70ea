'use client';

import { Button, toast, useConfig, useDocumentInfo } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { askCms } from './ask-cms.ts';

/** The button of a delivery that sends it once more, at once. */
export function SendAgain() {
  const { id } = useDocumentInfo();
  const { config } = useConfig();
  const router = useRouter();
  const [busy, setBusy] = useState(false);

  const send = async () => {
    setBusy(true);
    const address = `${config.routes.api}/webhook-deliveries/${id}/send-again`;
    const { ok, words } = await askCms(address, { method: 'POST' });
    if (ok) toast.success(words);
    else toast.error(words);
    router.refresh();
    setBusy(false);
  };

  if (!id) return null;
  return (
    <Button buttonStyle="secondary" disabled={busy} onClick={send} size="medium">
      Send again
    </Button>
  );
}
