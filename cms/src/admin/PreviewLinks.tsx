'use client';

import { Button, toast, useAuth, useConfig, useTranslation } from '@payloadcms/ui';
import { formatDate } from '@payloadcms/ui/shared';
import { useId, useState } from 'react';
import { usePreviewLinks } from './use-preview-links.ts';

const lasting = [
  { hours: 4, words: '4 hours' },
  { hours: 24, words: 'a day' },
  { hours: 48, words: '2 days' },
  { hours: 168, words: 'a week' },
];

/** The links that open a draft for people without an account: to make, copy and end them. */
export function PreviewLinks({ collection, document }: { collection: string; document: string }) {
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const { user } = useAuth();
  const select = useId();
  const [hours, setHours] = useState(48);
  const { links, busy, make, end } = usePreviewLinks(config.routes.api, { collection, document });
  const roles: unknown = user?.roles;
  const mayMake =
    Array.isArray(roles) && roles.some((role) => ['admin', 'editor', 'reporter'].includes(role));
  if (!mayMake) return null;

  const date = (instant: string) =>
    formatDate({ date: instant, i18n, pattern: config.admin.dateFormat });
  const copy = async (address: string) => {
    await navigator.clipboard.writeText(address);
    toast.success('The link is copied. Who has it can read this draft until it ends.');
  };
  return (
    <section aria-label="Preview links" className="preview-links field-type">
      <label className="field-label" htmlFor={select}>
        Link to this draft, for someone without an account
      </label>
      <div className="preview-links-make">
        <select
          id={select}
          onChange={(event) => setHours(Number(event.target.value))}
          value={hours}
        >
          {lasting.map((each) => (
            <option key={each.hours} value={each.hours}>
              for {each.words}
            </option>
          ))}
        </select>
        <Button
          buttonStyle="secondary"
          disabled={busy}
          margin={false}
          onClick={async () => {
            const address = await make(hours);
            if (address) await copy(address);
          }}
          size="small"
        >
          Make and copy
        </Button>
      </div>
      {links.length > 0 && (
        <ul>
          {links.map(({ id, address, expires, lastUsed }) => (
            <li key={id}>
              <span>
                Ends {date(expires)}.{' '}
                {lastUsed ? `Last opened ${date(lastUsed)}.` : 'Not opened yet.'}
              </span>
              <Button buttonStyle="none" margin={false} onClick={() => copy(address)} size="small">
                Copy
              </Button>
              <Button
                buttonStyle="none"
                disabled={busy}
                margin={false}
                onClick={() => end(id)}
                size="small"
              >
                End it now
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
