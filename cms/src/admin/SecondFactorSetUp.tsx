'use client';

import type { z } from 'zod';
import { SecondFactorCode } from './SecondFactorCode.tsx';
import type { beginAnswer } from './second-factor-client.ts';

interface SecondFactorSetUpProps {
  begun: z.infer<typeof beginAnswer>;
  busy: boolean;
  confirm: (code: string) => Promise<void>;
  run: (work: () => Promise<void>) => Promise<void>;
}

/** What the phone scans, the same as text, and the first code as a proof that it has it. */
export function SecondFactorSetUp({ begun, busy, confirm, run }: SecondFactorSetUpProps) {
  return (
    <>
      <ol>
        <li>Open an authenticator app on your phone and scan this picture.</li>
        <li>
          Where you can’t scan, type this key:{' '}
          <code className="second-factor__key">
            {begun.secret.replace(/(.{4})/g, '$1 ').trim()}
          </code>
        </li>
        <li>Type the six digits that the app shows.</li>
      </ol>
      {/* biome-ignore lint/performance/noImgElement: nothing to optimise in a picture that is no file */}
      <img
        alt="QR code for the authenticator app; the key above is the same as text"
        className="second-factor__picture"
        src={`data:image/svg+xml,${encodeURIComponent(begun.picture)}`}
      />
      <SecondFactorCode busy={busy} choices={[{ label: 'Confirm', act: confirm }]} run={run} />
    </>
  );
}
