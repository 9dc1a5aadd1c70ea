'use client';

import { Button, useConfig } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { SecondFactorCode } from './SecondFactorCode.tsx';
import { SecondFactorSetUp } from './SecondFactorSetUp.tsx';
import {
  askSecondFactor,
  beginAnswer,
  codesAnswer,
  messageAnswer,
  standingAnswer,
} from './second-factor-client.ts';
import { useBusy } from './use-busy.ts';

/** One's own second factor: set it up, take new recovery codes, remove it. */
export function SecondFactor({ goTo }: { goTo?: string }) {
  const { config } = useConfig();
  const base = `${config.routes.api}/users/second-factor`;
  const { busy, problem, run } = useBusy();
  const [standing, setStanding] = useState<z.infer<typeof standingAnswer> | null>(null);
  const [begun, setBegun] = useState<z.infer<typeof beginAnswer> | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);

  const look = async () => setStanding(await askSecondFactor(base, standingAnswer));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is first shown
  useEffect(() => void run(look), []);

  const begin = async () => setBegun(await askSecondFactor(`${base}/begin`, beginAnswer, {}));
  const confirm = async (code: string) => {
    const { recoveryCodes } = await askSecondFactor(`${base}/confirm`, codesAnswer, { code });
    setBegun(null);
    setCodes(recoveryCodes);
    await look();
  };
  const renew = async (code: string) => {
    const { recoveryCodes } = await askSecondFactor(`${base}/recovery-codes`, codesAnswer, {
      code,
    });
    setCodes(recoveryCodes);
    await look();
  };
  const remove = async (code: string) => {
    await askSecondFactor(`${base}/remove`, messageAnswer, { code });
    setCodes(null);
    await look();
  };

  return (
    <section aria-label="Second factor" className="second-factor">
      {codes && <RecoveryCodes codes={codes} goTo={goTo} />}
      {standing?.enrolled && !codes && (
        <>
          <p>
            You sign in with a code from your phone beside the password.{' '}
            {standing.recoveryCodesLeft} recovery codes are left.
          </p>
          <SecondFactorCode
            busy={busy}
            choices={[
              { label: 'New recovery codes', act: renew },
              { label: 'Remove the second factor', act: remove },
            ]}
            run={run}
          />
        </>
      )}
      {standing && !standing.enrolled && !begun && (
        <Button disabled={busy} onClick={() => void run(begin)} size="medium">
          Set up a second factor
        </Button>
      )}
      {begun && <SecondFactorSetUp begun={begun} busy={busy} confirm={confirm} run={run} />}
      <p aria-live="polite" className="plain-form__problem" role="status">
        {problem}
      </p>
    </section>
  );
}
