import type { Access } from 'payload';
import { everPersonSources, knowsPersons } from './knows-persons.ts';
import { writers } from './writers.ts';

/** Who changes a source: those who write, a person only those who may know. */
export const writersWithoutPersons: Access = async (args) => {
  const { req } = args;
  if (knowsPersons(req.user)) return true;
  return (await writers(args)) === true && { id: { not_in: [...(await everPersonSources(req))] } };
};
