import type { TypedUser, Where } from 'payload';

/** Which documents of a collection are one's own; with `shared`, also those that were shared with one. */
export function ownDocuments(
  collection: string,
  user: TypedUser,
  options: { shared: boolean },
): Where {
  if (collection === 'users') return { id: { equals: user.id } };
  if (collection === 'preview-links') return { createdBy: { equals: user.id } };
  if (collection === 'payload-preferences') return preferencesOf(user);
  const own: Where = { owner: { equals: user.id } };
  return options.shared ? { or: [own, { sharedWith: { in: [user.id] } }] } : own;
}

function preferencesOf({ collection, id }: TypedUser): Where {
  return {
    and: [{ 'user.value': { equals: id } }, { 'user.relationTo': { equals: collection } }],
  };
}
