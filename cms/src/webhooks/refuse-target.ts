import type { TextFieldSingleValidation } from 'payload';
import { hostsFromEnv } from './hosts-from-env.ts';
import { checkedAddresses, parseTarget, RefusedTargetError, resolveBySystem } from './target.ts';

/**
 * Tells an admin at once what would be refused later. A name that is not found now passes: what
 * counts is the check of the address that a connection really uses.
 */
export const refuseTarget: TextFieldSingleValidation = async (value) => {
  if (!value) return 'Give the address.';
  try {
    const url = parseTarget(value);
    await checkedAddresses(url, { allowed: hostsFromEnv, resolve: resolveBySystem });
    return true;
  } catch (error) {
    return error instanceof RefusedTargetError ? error.message : true;
  }
};
