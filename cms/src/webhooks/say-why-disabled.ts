import type { CollectionBeforeChangeHook } from 'payload';

/** Notes who switched an endpoint off; an endpoint that is on has no reason to be off. */
export const sayWhyDisabled: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const enabled = data.enabled ?? originalDoc?.enabled;
  if (enabled) data.disabledReason = null;
  else if (originalDoc?.enabled !== false) {
    data.disabledReason = `Switched off by ${req.user?.name ?? 'the newsroom’s own code'}.`;
  }
  return data;
};
