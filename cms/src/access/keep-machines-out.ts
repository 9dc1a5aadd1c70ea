import type { SanitizedConfig } from 'payload';
import { isStaff } from './is-staff.ts';

/**
 * Payload's own collections (jobs, locks, preferences) are open to whoever is logged in, and a
 * machine account counts as that: their rules ask for staff first.
 */
export function keepMachinesOut({ collections }: SanitizedConfig): void {
  for (const { access, slug } of collections) {
    if (!slug.startsWith('payload-')) continue;
    for (const rule of ['create', 'read', 'update', 'delete', 'readVersions'] as const) {
      const original = access[rule];
      if (original) access[rule] = (args) => isStaff(args.req.user) && original(args);
    }
  }
}
