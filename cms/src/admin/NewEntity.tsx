'use client';

import { Button, useConfig, useDocumentDrawer } from '@payloadcms/ui';
import { useEffect, useMemo, useState } from 'react';
import { DuplicateList } from './DuplicateList.tsx';
import { useDuplicates } from './use-duplicates.ts';

/** Longer is no name. */
const longest = 100;

/**
 * Makes an entity of the words that are selected, in the text or in a field, without leaving the article.
 * Those that may be meant and are there already are shown first.
 */
export function NewEntity({ onMade }: { onMade: (id: string) => void }) {
  const [words, setWords] = useState('');
  useEffect(() => {
    const look = () => {
      const selected = selectedWords();
      // A click on the button takes the selection away: the last one stays.
      if (selected && selected.length <= longest && !selected.includes('\n')) setWords(selected);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  if (!words)
    return <p>Select a name in the text that is not known yet to make an entity of it.</p>;
  return <Making key={words} onMade={onMade} words={words} />;
}

function Making({ words, onMade }: { words: string; onMade: (id: string) => void }) {
  const { config } = useConfig();
  const duplicates = useDuplicates(config.routes.api, words);
  const [Drawer, , { openDrawer, closeDrawer }] = useDocumentDrawer({ collectionSlug: 'entities' });
  const initialData = useMemo(() => ({ name: words }), [words]);
  return (
    <div className="names__new">
      {duplicates && duplicates.length > 0 && (
        <>
          <p>“{words}” may be one of these:</p>
          <DuplicateList duplicates={duplicates} />
        </>
      )}
      <Button
        buttonStyle="secondary"
        margin={false}
        onClick={openDrawer}
        size="small"
        type="button"
      >
        Make an entity of “{words}”
      </Button>
      <Drawer
        initialData={initialData}
        onSave={({ doc }) => {
          onMade(String(doc.id));
          closeDrawer();
        }}
      />
    </div>
  );
}

function selectedWords(): string {
  const field = document.activeElement;
  if (field?.closest('.drawer')) return '';
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0).trim();
  }
  return document.getSelection()?.toString().trim() ?? '';
}
