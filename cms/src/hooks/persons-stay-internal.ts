import type { Source } from '@dateline/shared/payload-types.ts';
import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload';
import { everPersonSources } from '../access/knows-persons.ts';
import { isOut, liveBefore } from './remember-live.ts';

/**
 * The record of a person never becomes a public source: its title, address and history are the person's,
 * and whatever rests on it would show them at once.
 *
 * @throws {ValidationError} on the field `type`
 */
export const personsStayInternal: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const type = data.type ?? originalDoc?.type;
  if (data._status !== 'published' || type === 'person' || !originalDoc) return data;
  if (!(await wasPerson(originalDoc.id, req))) return data;
  throw new ValidationError({
    collection: collection.slug,
    errors: [
      {
        path: 'type',
        message:
          'This was the record of a person, and all of it would become public. Leave it as it is, and record what readers may see as a new source.',
      },
    ],
    req,
  });
};

/** What readers have already cannot become public by this; a draft may still have hidden somebody. */
async function wasPerson(id: string, req: PayloadRequest): Promise<boolean> {
  const live = liveBefore<Source>('sources', id, req);
  if (live?.type === 'person') return true;
  return !isOut(live) && (await everPersonSources(req)).has(id);
}
