'use client';

/** Ten codes, shown once. */
export function RecoveryCodes({ codes, goTo }: { codes: string[]; goTo?: string | undefined }) {
  return (
    <div role="status">
      <p>
        <strong>Write these recovery codes down now: they are shown only this once.</strong> Each
        opens your account once when the phone is not at hand.
      </p>
      <ul className="second-factor__codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      {goTo && (
        <p>
          <a href={goTo}>I have them. Go on</a>
        </p>
      )}
    </div>
  );
}
