import type { CollectionBeforeChangeHook } from 'payload';
import { newSecret } from './secret.ts';

interface WithSecrets {
  kind?: string;
  secrets?: { secret?: string | null }[] | null;
}

/** Fills each new row with a secret of ours; an endpoint that is to be signed gets its first one. */
export const giveSecrets: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const endpoint: WithSecrets = data;
  const rows = endpoint.secrets ?? originalDoc?.secrets ?? [];
  const kind = endpoint.kind ?? originalDoc?.kind;
  const wanted = rows.length === 0 && kind !== 'build' ? [{}] : rows;
  data.secrets = wanted.map((row: { secret?: string | null }) => ({
    ...row,
    secret: row.secret || newSecret(),
  }));
  return data;
};
