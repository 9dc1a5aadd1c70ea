import type { Access } from 'payload';
import { isStaff } from './is-staff.ts';
import { everPersonSources, knowsPersons } from './knows-persons.ts';

/** The versions of sources: everyone in the newsroom, persons only those who may know. */
export const staffWithoutPersons: Access = async ({ req }) => {
  if (knowsPersons(req.user)) return true;
  return isStaff(req.user) && { parent: { not_in: [...(await everPersonSources(req))] } };
};
