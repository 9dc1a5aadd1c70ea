'use client';

import { useAllFormFields } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

/**
 * Names the open form in what it sends, so that the server can tell its saves from another's. The form
 * loses the name when it starts and with the answer to each save: it is set again then.
 */
export function SaveGuard() {
  const [fields, dispatch] = useAllFormFields();
  const [name] = useState(() => crypto.randomUUID());
  // Of all fields: what the form takes back in the same moment would not be seen as a change of this one.
  useEffect(() => {
    if (fields.form?.value !== name) dispatch({ type: 'UPDATE', path: 'form', value: name });
  }, [dispatch, fields, name]);
  return null;
}
