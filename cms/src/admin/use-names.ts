import { useFormFields } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { NameOffer } from '../names/name-offers.ts';
import type { NamesAnswer } from '../names/names-endpoint.ts';
import { idOf } from '../references/id-of.ts';

/** So long nothing may be typed before the CMS is asked. */
const restMs = 800;

export interface Names {
  /** Null until the CMS has answered. */
  offers: NameOffer[] | null;
  /** Why it does not answer, for people. */
  problem: string | null;
}

/** The known names in the article that is in the form, asked for again when it has changed. */
export function useNames(address: string): Names {
  const headline = useFormFields(([fields]) => fields.headline?.value);
  const standfirst = useFormFields(([fields]) => fields.standfirst?.value);
  const body = useFormFields(([fields]) => fields.body?.value);
  const date = useFormFields(([fields]) => fields.datePublished?.value);
  const about = useFormFields(([fields]) => fields.about?.value);
  const mentions = useFormFields(([fields]) => fields.mentions?.value);
  const refused = useFormFields(([fields]) => fields.refusedNames?.value);
  const [names, setNames] = useState<Names>({ offers: null, problem: null });

  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const asked = {
        headline,
        standfirst,
        body,
        date: typeof date === 'string' ? date : null,
        about: idsOf(about),
        mentions: idsOf(mentions),
        refused: idsOf(refused),
      };
      void ask(address, asked, stop.signal, setNames);
    }, restMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [address, headline, standfirst, body, date, about, mentions, refused]);
  return names;
}

/** The ids in a field of a form that holds a list. */
export function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(idOf).filter((id) => id !== null) : [];
}

async function ask(
  address: string,
  asked: object,
  signal: AbortSignal,
  show: (names: Names) => void,
): Promise<void> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked),
      signal,
    });
    const answer: NamesAnswer & { errors?: { message: string }[] } = await response.json();
    if (response.ok) show({ offers: answer.offers, problem: null });
    else show({ offers: null, problem: answer.errors?.[0]?.message ?? 'The CMS refused.' });
  } catch {
    // Left, or typed on: then it is asked again.
    if (!signal.aborted) show({ offers: null, problem: 'The CMS did not answer. Type on.' });
  }
}
