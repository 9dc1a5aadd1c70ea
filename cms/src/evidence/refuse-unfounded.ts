import { type PayloadRequest, ValidationError } from 'payload';
import { knowsPersons } from '../access/knows-persons.ts';
import type { Live } from '../database/live-document.ts';
import { isOut } from '../hooks/remember-live.ts';
import type { Finding } from './finding.ts';
import { type CheckedCollection, findingsOf } from './findings-of.ts';
import { placeOf } from './place-of.ts';

/**
 * Refuses what asserts something without a source, states an allegation as a designation, or would tell
 * who a source is: it must not go out.
 *
 * @param data the whole document as it would go out
 * @param live the document as the main collection has it
 * @throws {ValidationError} at each of the fields, with what is wrong and what to do
 */
export async function refuseUnfounded(
  req: PayloadRequest,
  collection: CheckedCollection,
  data: Record<string, unknown>,
  live: Live | null,
): Promise<void> {
  const before = isOut(live) ? { ...live } : null;
  const findings = await findingsOf(req, collection, data, { before, withPersons: true });
  const stops = findings.filter(({ kind }) => kind === 'stop');
  if (stops.length === 0) return;
  const errors = stops.map((stop) => ({
    path: stop.path,
    label: placeOf(stop.path),
    message: sentenceFor(stop, knowsPersons(req.user)),
  }));
  const refused = new ValidationError({ collection, errors, req });
  // What a bulk operation answers, and what is logged: so it names nobody.
  refused.message = forToast(stops.map((stop) => sentenceFor(stop, false)).join(' '));
  throw refused;
}

/** Payload's form takes what stands after a colon for a list of fields, and drops its commas. */
function forToast(message: string): string {
  return message.replace(/:(?=\s)/g, ' –').replaceAll(':', '\u2236');
}

/** What keeps a story from its hour is read by the whole newsroom, and not all of it knows of persons. */
function sentenceFor({ rule, message }: Finding, mayKnow: boolean): string {
  if (rule !== 'person' || mayKnow) return message;
  return 'It would tell readers who a source is. An editor sees at the form where, under “Evidence”.';
}
