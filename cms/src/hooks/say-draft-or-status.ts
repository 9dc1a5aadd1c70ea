import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
} from 'payload';
import { isOut, liveBefore } from './remember-live.ts';

const contextKey = 'neither draft nor status';

/**
 * A script that updates one field while a draft waits over the live document would unpublish it:
 * Payload saves the draft's status along. Such a save must say what it means.
 *
 * @throws {APIError} 409 from the second hook
 */
export const noteWhatIsMeant: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update' || operation === 'updateByID') {
    const data = 'data' in args && typeof args.data === 'object' ? args.data : {};
    const says = '_status' in data || 'deletedAt' in data || ('draft' in args && args.draft);
    req.context[contextKey] = !says;
  }
  return args;
};

export const sayDraftOrStatus: CollectionBeforeChangeHook = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const isUnclear = req.context[contextKey] === true && data._status === 'draft';
  if (isUnclear && isOut(liveBefore(collection.slug, originalDoc?.id, req))) {
    throw new APIError(
      'A draft waits over what is published. Send draft=true to go on with the draft, or _status to publish or unpublish.',
      409,
      null,
      true,
    );
  }
  return data;
};
