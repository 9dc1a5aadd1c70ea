import {
  type CollectionBeforeChangeHook,
  type CollectionSlug,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  ValidationError,
} from 'payload';
import { isOut, liveBefore } from './remember-live.ts';

/**
 * What goes out under a new address keeps the old ones, so that each stays a redirect; an address that
 * leads to one document by redirect can't become another's. Stands after `rememberLive`.
 *
 * @throws {ValidationError} if the slug is or was another document's, or a retraction stands there
 */
export const keepEarlierSlugs: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const slug = data.slug ?? originalDoc?.slug;
  const publishes = !hasDrafts(collection) || data._status === 'published';
  if (!publishes || !slug) return data;
  const id: string | undefined = originalDoc?.id;
  const live = liveBefore<Addressed>(collection.slug, id, req);
  // What is out under this address already had it to itself.
  if (hasDrafts(collection) && isOut(live) && live?.slug === slug) {
    return { ...data, earlierSlugs: live?.earlierSlugs ?? [] };
  }
  const refuse = refusal(collection, req);
  if (collection.slug === 'articles' && (await whoHas('retractions', id, slug, req))) {
    throw refuse(
      `At the web address “${slug}” stands the notice of a retracted article. Choose another.`,
    );
  }
  const other = await whoHas(collection.slug, id, slug, req);
  if (other) {
    const title = String(other[collection.admin.useAsTitle ?? 'id'] ?? 'Another document');
    throw refuse(`“${title}” has or had the web address “${slug}”. Choose another.`);
  }
  const earlier = new Set(await slugsBefore(collection, id, req));
  earlier.delete(slug);
  return { ...data, earlierSlugs: [...earlier] };
};

interface Addressed {
  slug: string;
  earlierSlugs: string[] | null;
  datePublished: string | null;
}

/** Every slug under which readers have found it. */
async function slugsBefore(
  collection: SanitizedCollectionConfig,
  id: string | undefined,
  req: PayloadRequest,
): Promise<string[]> {
  const live = liveBefore<Addressed>(collection.slug, id, req);
  if (!live) return [];
  const known = live.earlierSlugs ?? [];
  const last = live.slug === undefined ? [] : [live.slug];
  if (!hasDrafts(collection) || isOut(live)) return [...known, ...last];
  // What was taken off the site may have got another address since.
  const { docs } = await req.payload.db.findVersions<Addressed>({
    collection: collection.slug,
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    sort: 'createdAt',
    pagination: false,
    limit: 0,
    req,
  });
  const published = docs.map(({ version }) => version.slug);
  return [...known, ...published, ...(live.datePublished ? last : [])];
}

function hasDrafts({ versions }: SanitizedCollectionConfig): boolean {
  return Boolean(versions?.drafts);
}

/** Another document that has the slug or had it. */
async function whoHas(
  collection: CollectionSlug,
  id: string | undefined,
  slug: string,
  req: PayloadRequest,
): Promise<Record<string, unknown> | undefined> {
  const { docs } = await req.payload.db.find<Record<string, unknown>>({
    collection,
    where: {
      and: [
        { id: { not_equals: id ?? '' } },
        { or: [{ slug: { equals: slug } }, { earlierSlugs: { equals: slug } }] },
      ],
    },
    pagination: false,
    limit: 1,
    req,
  });
  return docs[0];
}

function refusal({ slug: collection }: SanitizedCollectionConfig, req: PayloadRequest) {
  return (message: string) =>
    new ValidationError({ collection, errors: [{ path: 'slug', message }], req });
}
