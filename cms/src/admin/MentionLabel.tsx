'use client';

import { useFormFields } from '@payloadcms/ui';

/** In the editor a mention reads as the words of the sentence. */
export function MentionLabel() {
  const text = useFormFields(([fields]) => fields.text?.value);
  return <span>{typeof text === 'string' && text ? text : 'Choose…'}</span>;
}

export function FootnoteLabel() {
  const sources = useFormFields(([fields]) => fields.sources?.value);
  const count = Array.isArray(sources) ? sources.length : 0;
  return <sup>{count === 1 ? '1 source' : `${count} sources`}</sup>;
}
