import type { ArrayField, TypedUser } from 'payload';
import { fieldNobody } from '../access/field-nobody.ts';
import { fieldStaff } from '../access/field-staff.ts';
import { isStaff } from '../access/is-staff.ts';
import { dateAndTime } from '../fields/date-and-time.ts';

/** Who took an article back when, and who published it again: kept also when the account is not. */
export const takenBackField: ArrayField = {
  name: 'takenBack',
  label: 'Taken back',
  type: 'array',
  hooks: { beforeDuplicate: [() => []] },
  access: { read: fieldStaff, create: fieldNobody, update: fieldNobody },
  admin: {
    readOnly: true,
    condition: ({ takenBack }) => Array.isArray(takenBack) && takenBack.length > 0,
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'action', type: 'text', required: true },
        { name: 'at', label: 'When', type: 'date', required: true, admin: { date: dateAndTime } },
        { name: 'byName', label: 'By', type: 'text' },
      ],
    },
    { name: 'notice', type: 'textarea' },
  ],
};

/** A row of it. */
export function takenBackNow(
  action: 'retracted' | 'notice changed' | 'published again' | 'rights of a photo ended',
  user: TypedUser | null | undefined,
  notice: string | null = null,
) {
  const byName = isStaff(user) ? user.name : null;
  return { action, at: new Date().toISOString(), byName, notice };
}
