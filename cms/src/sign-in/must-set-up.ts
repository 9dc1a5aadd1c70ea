import type { CheckboxField, FieldHook, Payload } from 'payload';
import { fieldNobody } from '../access/field-nobody.ts';
import { standingOf } from './second-factor.ts';

const privileged = ['admin', 'editor'];

/** Whether a second factor is required of someone with these roles. */
export async function isRequired(payload: Payload, roles: readonly string[]): Promise<boolean> {
  if (!roles.some((role) => privileged.includes(role))) return false;
  const settings = await payload.db.findGlobal<{ requireSecondFactor?: boolean | null }>({
    slug: 'newsroom-settings',
  });
  return settings?.requireSecondFactor === true;
}

const compute: FieldHook = async ({ data, req }) => {
  if (!Array.isArray(data?.roles) || data.id === undefined) return undefined;
  if (!(await isRequired(req.payload, data.roles))) return false;
  return !(await standingOf(req.payload, String(data.id))).enrolled;
};

/**
 * True for an account of which a second factor is required and that has none: `isStaff` takes it for
 * nobody then. Payload reads the account for every request, and this with it.
 */
export const mustSetUpField: CheckboxField = {
  name: 'mustSetUpSecondFactor',
  type: 'checkbox',
  virtual: true,
  access: { create: fieldNobody, update: fieldNobody },
  hooks: { afterRead: [compute] },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
};
