'use client';

import { Button, useConfig } from '@payloadcms/ui';
import { type FormEvent, useState } from 'react';
import { PlainField } from './PlainField.tsx';
import { useBusy } from './use-busy.ts';
import { z } from './zod.ts';

const refusal = z.object({
  errors: z
    .array(z.object({ message: z.string(), data: z.object({ code: z.string() }).nullish() }))
    .min(1),
});

/** E-mail and password; and once they are right, the code of who has a second factor. */
export function SignInForm({ goTo }: { goTo: string }) {
  const { config } = useConfig();
  const { busy, problem, run } = useBusy();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asksCode, setAsksCode] = useState(false);

  const signIn = async () => {
    const response = await fetch(`${config.routes.api}/users/login`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password, ...(asksCode && { code }) }),
    }).catch(() => null);
    if (!response) throw new Error('The CMS did not answer. Try again.');
    if (response.ok) {
      // The whole page anew, so that the admin knows who is there.
      window.location.assign(goTo);
      return;
    }
    const refused = refusal.safeParse(await response.json().catch(() => null));
    const [error] = refused.data?.errors ?? [];
    if (error?.data?.code === 'second-factor') setAsksCode(true);
    else throw new Error(error?.message ?? `The CMS answered ${response.status}.`);
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
