'use client';

import { entityTypes, nameKinds } from '@dateline/shared/vocabulary.ts';
import { useConfig } from '@payloadcms/ui';
import type { LikelyDuplicate } from '../names/likely-duplicates.ts';

/** Entities that may be the same, each with its type and a link to it. */
export function DuplicateList({ duplicates }: { duplicates: readonly LikelyDuplicate[] }) {
  const { config } = useConfig();
  return (
    <ul className="duplicates">
      {duplicates.map(({ entity, name, kind, how }) => (
        <li key={entity.id}>
          <a
            href={`${config.routes.admin}/collections/entities/${entity.id}`}
            rel="noreferrer"
            target="_blank"
          >
            {entity.name || 'Without a name'}
          </a>{' '}
          <small>
            {entity.type ? entityTypes[entity.type] : 'No type yet'}
            {entity.disambiguation && ` · ${entity.disambiguation}`}
            {!entity.isPublished && ' · draft'}
            {` · ${wordsOf[how]}`}
            {name !== entity.name && `: “${name}” (${nameKinds[kind].toLowerCase()})`}
          </small>
        </li>
      ))}
    </ul>
  );
}

const wordsOf = {
  same: 'has this name',
  close: 'nearly this name',
  part: 'a longer or shorter name',
} as const;
