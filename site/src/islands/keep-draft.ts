type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Keeps what is typed into the fields until the tab is closed, and puts it back into empty ones.
 *
 * @param article its id: each story has a draft of its own
 */
export function keepDraft(article: string, fields: readonly Field[]): { drop: () => void } {
  const key = (field: Field) => `comment ${article} ${field.name}`;
  for (const field of fields) {
    if (field.value === '')
      field.value = withStorage((storage) => storage.getItem(key(field))) ?? '';
    field.addEventListener('input', () => {
      withStorage((storage) => storage.setItem(key(field), field.value));
    });
  }
  return {
    drop: () => {
      for (const field of fields) withStorage((storage) => storage.removeItem(key(field)));
    },
  };
}

/** Readers can forbid it, and it can be full: then nothing is kept. */
function withStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(sessionStorage);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
