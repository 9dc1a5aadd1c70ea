import { type CollectionBeforeChangeHook, ValidationError } from 'payload';
import { knowsPersons } from '../access/knows-persons.ts';
import type { Finding } from '../evidence/finding.ts';
import { checkedCollections, findingsOf } from '../evidence/findings-of.ts';
import { placeOf } from '../evidence/place-of.ts';
import { isOut, liveBefore } from './remember-live.ts';

/**
 * What asserts something without a source, states an allegation as a designation, or would tell who a
 * source is, is not published, by whatever way. Drafts may have all of it.
 *
 * @throws {ValidationError} at each of the fields
 */
export const publishOnlyWhatRestsOnSomething: CollectionBeforeChangeHook = async ({
  collection: { slug },
  data,
  originalDoc,
  req,
}) => {
  const collection = checkedCollections.find((each) => each === slug);
  if (!collection || data._status !== 'published' || data.deletedAt) return data;
  const live = liveBefore(collection, originalDoc?.id, req);
  const before = isOut(live) ? { ...live } : null;
  const findings = await findingsOf(
    req,
    collection,
    { ...originalDoc, ...data },
    { before, withPersons: true },
  );
  const stops = findings.filter(({ kind }) => kind === 'stop');
  if (stops.length === 0) return data;
  const errors = stops.map((stop) => ({
    path: stop.path,
    label: placeOf(stop.path),
    message: sentenceFor(stop, knowsPersons(req.user)),
  }));
  const refused = new ValidationError({ collection: slug, errors, req });
  // What a bulk operation answers, and what is logged: so it names nobody.
  refused.message = forToast(stops.map((stop) => sentenceFor(stop, false)).join(' '));
  throw refused;
};

/** Payload's form takes what stands after a colon for a list of fields, and drops its commas. */
function forToast(message: string): string {
  return message.replace(/:(?=\s)/g, ' –').replaceAll(':', '\u2236');
}

/** What keeps a story from its hour is read by the whole newsroom, and not all of it knows of persons. */
function sentenceFor({ rule, message }: Finding, mayKnow: boolean): string {
  if (rule !== 'person' || mayKnow) return message;
  return 'It would tell readers who a source is. An editor sees at the form where, under “Evidence”.';
}
