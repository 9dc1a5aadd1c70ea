import type { PayloadRequest, Where } from 'payload';
import { everPersonSources } from './knows-persons.ts';

/**
 * All sources, or all versions of sources, but those that are a person or were one in any version.
 *
 * @param idField the field that has the source's id: `parent` in a version
 */
export async function withoutPersons(
  req: PayloadRequest,
  idField: 'id' | 'parent',
): Promise<Where> {
  return { [idField]: { not_in: [...(await everPersonSources(req))] } };
}
