import { type Endpoint, Forbidden, type PayloadRequest, type SanitizedConfig } from 'payload';
import { accessOf } from './access-of.ts';
import { isStaff } from './is-staff.ts';
import { collectionRules } from './matrix.ts';
import { nobody } from './nobody.ts';

/**
 * Payload's own collections (jobs, locks, preferences) are open to whoever is logged in, a machine
 * account too: they get their rules from the matrix, and one that it doesn't know is closed.
 */
export function closeInternals({ collections }: SanitizedConfig): void {
  for (const collection of collections) {
    const { access, endpoints, slug } = collection;
    if (!slug.startsWith('payload-')) continue;
    const closed = { create: nobody, read: nobody, update: nobody, delete: nobody };
    Object.assign(access, { unlock: nobody }, isListed(slug) ? accessOf(slug) : closed);
    // Its own handlers ask no rule, only whether anybody is logged in.
    if (slug === 'payload-preferences' && endpoints) {
      collection.endpoints = endpoints.map(closedToStrangers);
    }
  }
}

/** A copy: Payload shares the handlers of all collections. */
function closedToStrangers<E extends Pick<Endpoint, 'handler'>>(endpoint: E): E {
  return {
    ...endpoint,
    handler: (req: PayloadRequest) => {
      if (!isStaff(req.user)) throw new Forbidden(req.t);
      return endpoint.handler(req);
    },
  };
}

function isListed(slug: string): slug is keyof typeof collectionRules {
  return slug in collectionRules;
}
