'use client';

import { useField } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

/**
 * Names the open form in what it sends, so that the server can tell its saves from another's. The
 * answer to each save comes without the name: it is set again then.
 */
export function SaveGuard() {
  const { setValue, value } = useField<string>({ path: 'form' });
  const [name] = useState(() => crypto.randomUUID());
  useEffect(() => {
    if (value !== name) setValue(name, true);
  }, [name, setValue, value]);
  return null;
}
