import type { DateField } from 'payload';

/** A calendar day, kept as noon UTC so that no time zone moves it. */
export function dayField(name: string, label: string, description?: string): DateField {
  return {
    name,
    label,
    type: 'date',
    admin: { description, date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMM yyyy' } },
  };
}
