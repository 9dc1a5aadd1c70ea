import type { PayloadRequest } from 'payload';
import { checkArticle, sourcesOfArticle } from './check-article.ts';
import { checkRelationship } from './check-relationship.ts';
import type { Finding } from './finding.ts';
import { idsOf } from './parts-of-body.ts';
import { readKnown } from './read-known.ts';

/** The collections whose documents assert something and rest on sources. */
export const checkedCollections = ['articles', 'relationships'] as const;

export type CheckedCollection = (typeof checkedCollections)[number];

type Data = Record<string, unknown>;

/**
 * What is to be said of a document as it stands in a form or is about to be published.
 *
 * @param before as readers have it; null if they don't. What was wrong with it already does not keep
 * another change from going out, but for what gives a person away.
 * @param withPersons whether the answer may tell of persons who are sources
 */
export async function findingsOf(
  req: PayloadRequest,
  collection: CheckedCollection,
  data: Data,
  { before, withPersons }: { before: Data | null; withPersons: boolean },
): Promise<Finding[]> {
  const { check, sourcesIn } = checks[collection];
  const ids = [...new Set([...sourcesIn(data), ...(before ? sourcesIn(before) : [])])];
  const known = await readKnown(req, ids, withPersons);
  const findings = check(data, known);
  if (!before || !findings.some(({ kind }) => kind === 'stop')) return findings;
  const stoodBefore = new Set(check(before, known).map(keyOf));
  return findings.map((finding) =>
    finding.kind === 'stop' && finding.rule !== 'person' && stoodBefore.has(keyOf(finding))
      ? { ...finding, kind: 'warning', message: `${finding.message} ${outAlready}` }
      : finding,
  );
}

const outAlready = 'Readers have it like this already, so it keeps nothing else from going out.';

const checks = {
  articles: { check: checkArticle, sourcesIn: sourcesOfArticle },
  relationships: {
    check: checkRelationship,
    sourcesIn: ({ sources }: Data) => idsOf(sources),
  },
} satisfies Record<CheckedCollection, object>;

/** Rows move, so that their place says nothing. */
function keyOf({ rule, about }: Finding): string {
  return `${rule}: ${about}`;
}
