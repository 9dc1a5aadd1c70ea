'use client';

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui';
import type { Finding } from '../evidence/finding.ts';
import { placeOf } from '../evidence/place-of.ts';
import { goToField } from './go-to-field.ts';
import { useEvidence } from './use-evidence.ts';
import { wordsOfFindings, wordsOfKind } from './words-of-evidence.ts';

/** Beside a form: what is to be said of its claims and sources, while it is written. */
export function Evidence() {
  const { config } = useConfig();
  const { collectionSlug, id } = useDocumentInfo();
  const address = `${config.routes.api}/evidence`;
  const { findings, problem } = useEvidence(address, collectionSlug ?? '', id);
  return (
    <section aria-labelledby="evidence-heading" className="evidence">
      <h3 id="evidence-heading">Evidence</h3>
      <p role="status">
        {problem ?? (findings ? wordsOfFindings(findings) : 'Looking at claims and sources…')}
      </p>
      <ul>
        {inOrder(findings ?? []).map((finding) => (
          <li
            className={`evidence__${finding.kind}`}
            key={`${finding.rule} ${finding.path} ${finding.about}`}
          >
            <strong>{wordsOfKind[finding.kind]}:</strong> {finding.message}{' '}
            <Button
              aria-label={`Go to ${placeOf(finding.path)}`}
              buttonStyle="secondary"
              margin={false}
              onClick={() => goToField(finding.path)}
              size="small"
              type="button"
            >
              {placeOf(finding.path)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What keeps it from going out comes first. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const kinds = Object.keys(wordsOfKind);
  return findings.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}
