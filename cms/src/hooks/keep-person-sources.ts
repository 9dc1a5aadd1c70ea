import type { FieldHook, PayloadRequest } from 'payload';
import { isStaff } from '../access/is-staff.ts';
import { knowsPersons } from '../access/knows-persons.ts';
import { nodesOf } from '../editor/nodes-of.ts';
import { idOf } from '../references/id-of.ts';
import { hiddenPersons } from './hide-person-sources.ts';

/**
 * The form of someone who may not know of persons was given the sources without them: what it sends
 * back gets them again, so that saving takes nobody out. For a relation to sources, one or many.
 */
export const keepPersonSources: FieldHook = async ({
  overrideAccess,
  previousValue,
  req,
  value,
}) => {
  if (seesAll(req, overrideAccess)) return value;
  const hidden = await hiddenAmong(previousValue, req);
  if (hidden.length === 0) return value;
  if (!Array.isArray(previousValue)) return value ?? hidden[0];
  return value === undefined ? value : withHidden(value, hidden);
};

/** The same for the footnotes of a body, each known by its id. */
export const keepPersonsInFootnotes: FieldHook = async ({
  overrideAccess,
  previousValue,
  req,
  value,
}) => {
  if (!value || seesAll(req, overrideAccess)) return value;
  const stored = new Map<unknown, unknown>();
  for (const { fields } of nodesOf(previousValue)) {
    if (fields.sources) stored.set(fields.id, fields.sources);
  }
  for (const { fields } of nodesOf(value)) {
    const hidden = await hiddenAmong(stored.get(fields.id), req);
    if (hidden.length > 0) fields.sources = withHidden(fields.sources, hidden);
  }
  return value;
};

function seesAll(req: PayloadRequest, overrideAccess: boolean | undefined): boolean {
  return overrideAccess || !isStaff(req.user) || knowsPersons(req.user);
}

async function hiddenAmong(stored: unknown, req: PayloadRequest): Promise<string[]> {
  const ids = (Array.isArray(stored) ? stored : [stored]).flatMap((each) => idOf(each) ?? []);
  if (ids.length === 0) return [];
  const persons = await hiddenPersons(req);
  return ids.filter((id) => persons.has(id));
}

function withHidden(value: unknown, hidden: string[]): unknown[] {
  const sent: unknown[] = Array.isArray(value) ? value : [];
  const ids = new Set(sent.map((each) => idOf(each)));
  return [...sent, ...hidden.filter((id) => !ids.has(id))];
}
