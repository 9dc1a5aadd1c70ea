import { parseEdtf } from '@dateline/shared/edtf/parse-edtf.ts';
import type { TextField } from 'payload';

/**
 * A date as exact as it is known, EDTF (ISO 8601-2) of level 0 or 1: `2025`, `2025-04`, `2025~`,
 * `201X`, `2019/2021`.
 */
export function edtfDateField(name: string, label: string, description?: string): TextField {
  return {
    name,
    label,
    type: 'text',
    admin: {
      width: '50%',
      description:
        description ??
        'As exact as known: 2025, 2025-04 or 2025-04-13; ~ for about, ? for unsure; 201X for some year of those; 2019/2021 for some time between.',
    },
    validate: (value: string | null | undefined) => (value && problemOf(value)) || true,
  };
}

/** What is wrong with a date and how to write it; null if nothing is. */
function problemOf(value: string): string | null {
  if (parseEdtf(value)) return null;
  const ends = value.split('/');
  const [first, second] = ends;
  if (ends.length === 2 && first && second && parseEdtf(first) && parseEdtf(second)) {
    return `${value} ends before it begins. Write the earlier date first.`;
  }
  if (/^\d{4}-\d{2}(?:-\d{2})?[?~%]?$/.test(value)) {
    return `No calendar has ${value}. Write year, month and day in this order, as 2025-04-13, or only what is known of it, as 2025-04.`;
  }
  return 'Write the date as 2025, 2025-04 or 2025-04-13, with ~ (about) or ? (unsure) at the end; 201X for some year of those, 2019/2021 for some time between, 2019/.. for then or later.';
}
