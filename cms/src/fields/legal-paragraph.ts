import type { RelationshipField, RelationshipFieldSingleValidation, TextField } from 'payload';

/** The resolution, and beside it which of its paragraphs: the second field lists what the first has. */
export function legalParagraphFields(options: {
  required: boolean;
  validate?: RelationshipFieldSingleValidation;
}): [RelationshipField, TextField] {
  return [
    {
      name: 'instrument',
      label: 'Resolution',
      type: 'relationship',
      relationTo: 'legal-instruments',
      required: options.required,
      ...(options.validate ? { validate: options.validate } : {}),
      admin: { width: '50%' },
    },
    {
      name: 'paragraph',
      label: 'Paragraph',
      type: 'text',
      admin: {
        width: '50%',
        description: 'Cite the paragraph where you can, not just the resolution.',
        components: { Field: '/admin/LegalParagraphField.tsx#LegalParagraphField' },
      },
    },
  ];
}
