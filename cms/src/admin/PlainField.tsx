'use client';

import { type InputHTMLAttributes, useId } from 'react';

interface PlainFieldProps
  extends Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'autoComplete' | 'autoFocus' | 'inputMode' | 'type'
  > {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
}

/** A labelled field outside of Payload's forms. */
export function PlainField({ label, hint, onChange, ...input }: PlainFieldProps) {
  const id = useId();
  return (
    <div className="plain-field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        aria-describedby={hint ? `${id}-hint` : undefined}
        id={id}
        onChange={(event) => onChange(event.target.value)}
        required
      />
      {hint && <p id={`${id}-hint`}>{hint}</p>}
    </div>
  );
}
