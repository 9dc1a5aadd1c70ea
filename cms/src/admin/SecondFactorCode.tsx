'use client';

import { Button } from '@payloadcms/ui';
import { type KeyboardEvent, useState } from 'react';
import { PlainField } from './PlainField.tsx';

interface SecondFactorCodeProps {
  busy: boolean;
  choices: { label: string; act: (code: string) => Promise<void> }[];
  run: (work: () => Promise<void>) => Promise<void>;
}

/** A field for a code, and what can be done with it. No form: it stands inside of one. */
export function SecondFactorCode({ busy, choices, run }: SecondFactorCodeProps) {
  const [code, setCode] = useState('');
  const act = (choice: (code: string) => Promise<void>) =>
    void run(async () => {
      await choice(code);
      setCode('');
    });
  const [first] = choices;
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (first && choices.length === 1 && code) act(first.act);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field would save the account
    <div className="plain-form" onKeyDown={onEnter}>
      <PlainField autoComplete="one-time-code" label="Code" onChange={setCode} value={code} />
      <div className="second-factor__choices">
        {choices.map((choice) => (
          <Button
            buttonStyle={choices.length === 1 ? 'primary' : 'secondary'}
            disabled={busy || !code}
            key={choice.label}
            onClick={() => act(choice.act)}
            size="medium"
          >
            {choice.label}
          </Button>
        ))}
      </div>
    </div>
  );
}
