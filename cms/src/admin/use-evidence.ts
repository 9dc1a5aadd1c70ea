import { useAllFormFields } from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import { useEffect, useState } from 'react';
import type { EvidenceAnswer } from '../evidence/evidence-endpoint.ts';
import type { Finding } from '../evidence/finding.ts';

/** So long nothing may be typed before the CMS is asked. */
const restMs = 800;

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
    const stop = new AbortController();
    const timer = setTimeout(() => void ask(address, asked, stop.signal, setEvidence), restMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [address, asked]);
  return evidence;
}

async function ask(
  address: string,
  asked: string,
  signal: AbortSignal,
  show: (evidence: Evidence) => void,
): Promise<void> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: asked,
      signal,
    });
    const answer: EvidenceAnswer & { errors?: { message: string }[] } = await response.json();
    if (response.ok) show({ findings: answer.findings, problem: null });
    else show({ findings: null, problem: answer.errors?.[0]?.message ?? 'The CMS refused.' });
  } catch {
    // Left, or typed on: then it is asked again.
    if (!signal.aborted) show({ findings: null, problem: 'The CMS did not answer. Type on.' });
  }
}
