import type { Access, Where } from 'payload';
import { isStaff } from './is-staff.ts';
import { everPersonSources, knowsPersons } from './knows-persons.ts';
import { published } from './published-or-staff.ts';

/** A source of type person is for those who may know: no public answer ever has it. */
export const publicSourceOrStaff: Access = async ({ req }) => {
  if (knowsPersons(req.user)) return true;
  if (!isStaff(req.user)) return publicSource;
  return { id: { not_in: [...(await everPersonSources(req))] } };
};

const publicSource: Where = { and: [published, { type: { not_equals: 'person' } }] };
