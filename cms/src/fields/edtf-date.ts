import { edtf } from '@dateline/shared/public/primitives.ts';
import type { TextField } from 'payload';

/** A date as exact as it is known, EDTF (ISO 8601-2): `2025`, `2025-04`, `2025-04-13`, `2025~`. */
export function edtfDateField(name: string, label: string, description?: string): TextField {
  return {
    name,
    label,
    type: 'text',
    admin: {
      width: '50%',
      description:
        description ?? 'As exact as known: 2025, 2025-04 or 2025-04-13; ~ for about, ? for unsure.',
    },
    validate: (value: string | null | undefined) =>
      !value ||
      edtf.safeParse(value).success ||
      'Write the date as 2025, 2025-04 or 2025-04-13, with ~ (about) or ? (unsure) at the end.',
  };
}
