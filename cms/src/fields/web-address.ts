import { isWebAddress } from '@dateline/shared/public/primitives.ts';
import type { TextField } from 'payload';

/** A field for an http or https address; any other scheme is refused. */
export function webAddressField(
  name: string,
  label: string,
  options: { description?: string; required?: boolean } = {},
): TextField {
  return {
    name,
    label,
    type: 'text',
    required: options.required ?? false,
    admin: { description: options.description },
    validate: (value: string | null | undefined) => {
      if (!value) return options.required ? 'Give the web address.' : true;
      return (
        isWebAddress(value) || 'Give a whole web address that begins with https:// or http://.'
      );
    },
  };
}
