'use client';

import { Button, useConfig } from '@payloadcms/ui';
import { type FormEvent, useState } from 'react';
import { askCms } from './ask-cms.ts';
import { PlainField } from './PlainField.tsx';
import { useBusy } from './use-busy.ts';
import { useColoursOfScreen } from './use-colours-of-screen.ts';
import { z } from './zod.ts';

const wantsCode = z.object({
  errors: z.tuple([z.object({ data: z.object({ code: z.literal('second-factor') }) })]),
});

/** E-mail and password; and once they are right, the code of who has a second factor. */
export function SignInForm({ goTo }: { goTo: string }) {
  const { config } = useConfig();
  useColoursOfScreen();
  const { busy, problem, run } = useBusy();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asksCode, setAsksCode] = useState(false);

  const signIn = async () => {
    const answer = await askCms(`${config.routes.api}/users/login`, {
      method: 'POST',
      data: { email, password, ...(asksCode && { code }) },
    });
    if (answer.ok) {
      // The whole page anew, so that the admin knows who is there.
      window.location.assign(goTo);
      return;
    }
    if (!wantsCode.safeParse(answer.body).success) throw new Error(answer.words);
    setAsksCode(true);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(signIn);
  };

  return (
    <form className="plain-form" onSubmit={submit}>
      <PlainField
        autoComplete="username"
        autoFocus
        label="E-mail"
        onChange={setEmail}
        type="email"
        value={email}
      />
      <PlainField
        autoComplete="current-password"
        label="Password"
        onChange={setPassword}
        type="password"
        value={password}
      />
      {asksCode && (
        <PlainField
          autoComplete="one-time-code"
          autoFocus
          hint="Six digits from the app on your phone. Without the phone, one of your recovery codes."
          label="Code"
          onChange={setCode}
          value={code}
        />
      )}
      <p aria-live="polite" className="plain-form__problem" role="status">
        {problem}
      </p>
      <Button disabled={busy} size="large" type="submit">
        Sign in
      </Button>
      <p>Password forgotten? An admin can give you a new one.</p>
    </form>
  );
}
