'use client';

import { Button, toast, useConfig, useDocumentInfo } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

/** The button of a delivery that sends it once more, at once. */
export function SendAgain() {
  const { id } = useDocumentInfo();
  const { config } = useConfig();
  const router = useRouter();
  const [busy, setBusy] = useState(false);

  const send = async () => {
    setBusy(true);
    try {
      const address = `${config.routes.api}/webhook-deliveries/${id}/send-again`;
      const response = await fetch(address, { method: 'POST', credentials: 'include' });
      const answer: { message?: string; errors?: { message: string }[] } = await response.json();
      const words = answer.message ?? answer.errors?.[0]?.message ?? `Answered ${response.status}.`;
      if (response.ok) toast.success(words);
      else toast.error(words);
      router.refresh();
    } catch {
      toast.error('The CMS did not answer. Try again.');
    } finally {
      setBusy(false);
    }
  };

  if (!id) return null;
  return (
    <Button buttonStyle="secondary" disabled={busy} onClick={send} size="medium">
      Send again
    </Button>
  );
}
