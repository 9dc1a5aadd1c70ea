import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload';

const contextKey = 'version restored as a draft';

/**
 * Payload makes a draft of a restored version only after the hooks: one that was published looks to
 * them like a publication, which a reporter may not do and an embargo holds.
 */
export const noteRestoreAsDraft: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'restoreVersion') {
    req.context[contextKey] = 'draft' in args && args.draft === true;
  }
  return args;
};

export const restoreAsDraft: CollectionBeforeChangeHook = ({ data, req }) => {
  const isDraft = req.context[contextKey] === true;
  // What is saved in its wake is no restored version.
  delete req.context[contextKey];
  return isDraft ? { ...data, _status: 'draft' } : data;
};
