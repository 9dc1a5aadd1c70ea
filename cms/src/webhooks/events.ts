const documents = {
  article: 'Article',
  section: 'Section',
  author: 'Author',
  photo: 'Photo',
  relationship: 'Relationship',
  entity: 'Entity',
  'legal-instrument': 'Legal instrument',
  source: 'Source',
  comment: 'Comment',
} as const;

const happenings = {
  published: 'readers can see it now',
  updated: 'changed while readers could see it',
  withdrawn: 'readers can no longer see it',
} as const;

/** Every event of the change log that an endpoint can ask for, as options of a select field. */
export const webhookEvents: { value: string; label: string }[] = [
  ...Object.entries(documents).flatMap(([type, label]) =>
    Object.entries(happenings).map(([happening, words]) => ({
      value: `${type}.${happening}`,
      label: `${label}: ${words}`,
    })),
  ),
  { value: 'site-settings.updated', label: 'Site settings: changed' },
];
