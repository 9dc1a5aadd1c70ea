import type { Access, AccessResult, CollectionConfig, GlobalConfig, PayloadRequest } from 'payload';
import { collectionRules, globalRules, type Rule, type Rules } from './matrix.ts';
import { ownDocuments } from './own-documents.ts';
import { publicDocuments } from './public-documents.ts';
import { extentFor } from './who-asks.ts';
import { withoutPersons } from './without-persons.ts';

/** All rules of a collection, as the matrix has them. */
export function accessOf(
  collection: keyof typeof collectionRules,
): Required<Pick<CollectionAccess, 'create' | 'read' | 'update' | 'delete'>> & CollectionAccess {
  const rules: Rules = collectionRules[collection];
  const may =
    (rule: Rule | undefined, idField: 'id' | 'parent' = 'id'): Access =>
    ({ req }) =>
      resultOf(collection, req, rule, idField);
  // With `_status` in the data the admin asks whether to offer "Publish".
  const alsoPublish =
    (rule: Rule | undefined): Access =>
    (args) =>
      args.data?._status === 'published' && !extentFor(args.req.user, rules.publish)
        ? false
        : may(rule)(args);
  return {
    create: alsoPublish(rules.create),
    read: may(rules.read),
    update: alsoPublish(rules.update),
    // The trash can be undone; what Payload asks before it carries the date.
    delete: (args) =>
      may(args.data?.deletedAt ? (rules.trash ?? rules.delete) : rules.delete)(args),
    ...(rules.readVersions && { readVersions: may(rules.readVersions, 'parent') }),
    ...(rules.unlock && { unlock: may(rules.unlock) }),
    ...(rules.admin && { admin: ({ req }) => extentFor(req.user, rules.admin) !== null }),
  };
}

/** All rules of a global, as the matrix has them. */
export function globalAccessOf(global: keyof typeof globalRules): GlobalConfig['access'] {
  const rules: Rules = globalRules[global];
  const may =
    (rule: Rule | undefined): Access =>
    ({ req }) =>
      extentFor(req.user, rule) !== null;
  return {
    read: may(rules.read),
    update: may(rules.update),
    readVersions: may(rules.readVersions),
  };
}

type CollectionAccess = NonNullable<CollectionConfig['access']>;

function resultOf(
  collection: string,
  req: PayloadRequest,
  rule: Rule | undefined,
  idField: 'id' | 'parent',
): AccessResult | Promise<AccessResult> {
  const { user } = req;
  const extent = extentFor(user, rule);
  if (extent === 'allButPersons') return withoutPersons(req, idField);
  if (extent === 'public') return publicDocuments(collection);
  if (extent === null || extent === 'all' || !user) return extent === 'all';
  return ownDocuments(collection, user, { shared: extent === 'ownAndShared' });
}
