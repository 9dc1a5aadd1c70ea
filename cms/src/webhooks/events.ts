import { type ChangeEvent, changeKinds } from '@dateline/shared/feed/changes.ts';
import { documentTypes } from '@dateline/shared/feed/documents.ts';

const happenings = {
  published: 'readers can see it now',
  updated: 'changed while readers could see it',
  withdrawn: 'readers can no longer see it',
  vanished: 'to be deleted wherever it was kept',
} as const;

/** Every event of the change log that an endpoint can ask for, as options of a select field. */
export const webhookEvents: { value: ChangeEvent; label: string }[] = Object.values(
  documentTypes,
).flatMap((type) =>
  changeKinds
    // There are always site settings, and only articles vanish.
    .filter((kind) => type !== 'site-settings' || kind === 'updated')
    .filter((kind) => type === 'article' || kind !== 'vanished')
    .map((kind) => ({
      value: `${type}.${kind}` as const,
      label: `${titleOf(type)}: ${happenings[kind]}`,
    })),
);

function titleOf(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1).replaceAll('-', ' ');
}
