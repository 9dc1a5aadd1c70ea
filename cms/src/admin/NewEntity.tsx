'use client';

import { useConfig } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

/** Longer is no name. */
const longest = 100;

/** A link that makes an entity of the words that are selected, in the text or in a field. */
export function NewEntity() {
  const { config } = useConfig();
  const [words, setWords] = useState('');
  useEffect(() => {
    const look = () => {
      const selected = selectedWords();
      // A click on the link takes the selection away: the last one stays.
      if (selected && selected.length <= longest && !selected.includes('\n')) setWords(selected);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  if (!words)
    return <p>Select a name in the text that is not known yet to make an entity of it.</p>;
  return (
    <p>
      <a
        href={`${config.routes.admin}/collections/entities/create?${new URLSearchParams({ name: words })}`}
        rel="noreferrer"
        target="_blank"
      >
        Make an entity of “{words}”
      </a>
    </p>
  );
}

function selectedWords(): string {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0).trim();
  }
  return document.getSelection()?.toString().trim() ?? '';
}
