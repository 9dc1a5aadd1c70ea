import type { Entity } from '@dateline/shared/payload-types.ts';
import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload';
import { isOut, liveBefore } from './remember-live.ts';

/**
 * The topic “Sanctioned” is how pages and exports mark what is designated: it needs the designation, so
 * that an allegation never comes out as one.
 *
 * @throws {ValidationError} on the field `topics`
 */
export const sanctionedByAList: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const isMarked = hasTopic({ ...originalDoc, ...data });
  if (data._status !== 'published' || data.deletedAt || !isMarked) return data;
  const live = liveBefore<Entity>('entities', originalDoc?.id, req);
  if ((live && isOut(live) && hasTopic(live)) || (await isDesignated(originalDoc?.id, req))) {
    return data;
  }
  throw new ValidationError({
    collection: collection.slug,
    errors: [
      {
        path: 'topics',
        message:
          '“Sanctioned” needs a designation. Take the topic out, publish a relationship “Designated under” with the official list as its source, and set the topic then.',
      },
    ],
    req,
  });
};

function hasTopic({ topics }: Partial<Pick<Entity, 'topics'>>): boolean {
  return topics?.includes('sanction') ?? false;
}

async function isDesignated(id: string | undefined, req: PayloadRequest): Promise<boolean> {
  if (id === undefined) return false;
  const { docs } = await req.payload.db.find({
    collection: 'relationships',
    where: {
      and: [
        { subject: { equals: id } },
        { predicate: { equals: 'designatedUnder' } },
        { statementType: { not_equals: 'assessment' } },
        { _status: { equals: 'published' } },
        { deletedAt: { exists: false } },
      ],
    },
    select: { predicate: true },
    // A counted page as the first read of a new transaction can fail.
    pagination: false,
    limit: 1,
    req,
  });
  return docs.length > 0;
}
