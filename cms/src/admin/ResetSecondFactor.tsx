'use client';

import { Button, toast, useConfig } from '@payloadcms/ui';
import { useState } from 'react';
import { askSecondFactor, messageAnswer } from './second-factor-client.ts';
import { useBusy } from './use-busy.ts';

/** For someone who has lost the phone and the recovery codes. Asks once more before it acts. */
export function ResetSecondFactor({ user }: { user: string }) {
  const { config } = useConfig();
  const { busy, problem, run } = useBusy();
  const [isSure, setIsSure] = useState(false);
  const reset = async () => {
    const address = `${config.routes.api}/users/${user}/second-factor/reset`;
    const { message } = await askSecondFactor(address, messageAnswer, {});
    toast.success(message);
    setIsSure(false);
  };
  return (
    <section aria-label="Second factor" className="second-factor">
      <p>
        If the phone and the recovery codes are lost. Make sure that it is really this person who
        asks: a password is then enough to come in, until a new second factor is set up.
      </p>
      <Button
        buttonStyle={isSure ? 'error' : 'secondary'}
        disabled={busy}
        onClick={() => (isSure ? void run(reset) : setIsSure(true))}
        size="medium"
      >
        {isSure ? 'Yes, reset it and sign them out' : 'Reset second factor'}
      </Button>
      <p aria-live="polite" className="plain-form__problem" role="status">
        {problem}
      </p>
    </section>
  );
}
