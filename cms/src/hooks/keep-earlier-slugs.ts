import type { Article } from '@dateline/shared/payload-types.ts';
import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload';
import { liveBefore } from './remember-live.ts';

/**
 * An article that goes out under a new address keeps the old ones, so that each stays a redirect; an
 * address that leads to one article by redirect can't become another's.
 *
 * @throws {ValidationError} if the slug is or was another article's
 */
export const keepEarlierSlugs: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const slug = data.slug ?? originalDoc?.slug;
  if (data._status !== 'published' || !slug) return data;
  await refuseRetractedAddress(slug, collection, originalDoc?.id, req);
  const others = await req.payload.db.find<{ headline?: string }>({
    collection: collection.slug,
    where: {
      and: [
        { id: { not_equals: originalDoc?.id ?? '' } },
        { or: [{ slug: { equals: slug } }, { earlierSlugs: { equals: slug } }] },
      ],
    },
    pagination: false,
    limit: 1,
    req,
  });
  const other = others.docs[0];
  if (other) {
    throw new ValidationError({
      collection: collection.slug,
      errors: [
        {
          path: 'slug',
          message: `“${other.headline ?? 'another article'}” has or had the web address “${slug}”. Choose another.`,
        },
      ],
      req,
    });
  }
  const live = liveBefore<Article>('articles', originalDoc?.id, req);
  const earlier = new Set(live?.earlierSlugs ?? []);
  if (live?.datePublished && live.slug) earlier.add(live.slug);
  earlier.delete(slug);
  return { ...data, earlierSlugs: [...earlier] };
};

/** Where a notice stands, no other article can come. */
async function refuseRetractedAddress(
  slug: string,
  collection: { slug: string },
  article: string | undefined,
  req: PayloadRequest,
): Promise<void> {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'retractions',
    where: {
      and: [
        { id: { not_equals: article ?? '' } },
        { or: [{ slug: { equals: slug } }, { earlierSlugs: { equals: slug } }] },
      ],
    },
    pagination: false,
    limit: 1,
    req,
  });
  if (docs.length === 0) return;
  throw new ValidationError({
    collection: collection.slug,
    errors: [
      {
        path: 'slug',
        message: `At the web address “${slug}” stands the notice of a retracted article. Choose another.`,
      },
    ],
    req,
  });
}
