import { useFormFields } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { NameOffer } from '../names/name-offers.ts';
import type { NamesAnswer } from '../names/names-endpoint.ts';
import { idOf } from '../references/id-of.ts';
import { askAtRest } from './ask-at-rest.ts';

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
    const data = {
      headline,
      standfirst,
      body,
      date: typeof date === 'string' ? date : null,
      about: idsOf(about),
      mentions: idsOf(mentions),
      refused: idsOf(refused),
    };
    return askAtRest<NamesAnswer>(address, { method: 'POST', data, ifAway: 'Type on.' }, (answer) =>
      setNames({
        offers: answer.ok ? answer.body.offers : null,
        problem: answer.ok ? null : answer.words,
      }),
    );
  }, [address, headline, standfirst, body, date, about, mentions, refused]);
  return names;
}

/** The ids in a field of a form that holds a list. */
export function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(idOf).filter((id) => id !== null) : [];
}
