import { useAllFormFields } from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import { useEffect, useState } from 'react';
import type { EvidenceAnswer } from '../evidence/evidence-endpoint.ts';
import type { Finding } from '../evidence/finding.ts';
import { askAtRest } from './ask-at-rest.ts';

export interface Evidence {
  /** Null until the CMS has answered. */
  findings: Finding[] | null;
  /** Why it does not answer, for people. */
  problem: string | null;
}

/** Of a form's fields, those by which a document asserts something. */
const telling: ReadonlySet<string> = new Set([
  'kicker',
  'headline',
  'standfirst',
  'body',
  'claims',
  'corrections',
  'language',
  'seoTitle',
  'seoDescription',
  'predicate',
  'statementType',
  'confidence',
  'sources',
  'note',
  'startDate',
  'endDate',
]);

/** What is to be said of the document that is in the form, asked for again when it has changed. */
export function useEvidence(address: string, collection: string, id: unknown): Evidence {
  const [fields] = useAllFormFields();
  const [evidence, setEvidence] = useState<Evidence>({ findings: null, problem: null });
  const values = Object.entries(reduceFieldsToValues(fields, true));
  // As text, so that only another content is a reason to ask.
  const asked = JSON.stringify({
    collection,
    id: id ?? null,
    data: Object.fromEntries(values.filter(([name]) => telling.has(name))),
  });
  useEffect(() => {
    const data: object = JSON.parse(asked);
    return askAtRest<EvidenceAnswer>(
      address,
      { method: 'POST', data, ifAway: 'Type on.' },
      (answer) =>
        setEvidence({
          findings: answer.ok ? answer.body.findings : null,
          problem: answer.ok ? null : answer.words,
        }),
    );
  }, [address, asked]);
  return evidence;
}
