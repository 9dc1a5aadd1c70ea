import { useFormBackgroundProcessing } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

/**
 * Runs changes of the form one after another, none while an autosave is on its way: with its answer Payload
 * takes back every field that was changed meanwhile but the last one. Each is given what `actions` are then.
 */
export function useWhenSaved<A>(actions: A): (change: (actions: A) => void) => void {
  const isSaving = useFormBackgroundProcessing();
  const [waiting, setWaiting] = useState<((actions: A) => void)[]>([]);
  useEffect(() => {
    const [next] = waiting;
    if (isSaving || !next) return;
    next(actions);
    setWaiting((others) => others.slice(1));
  }, [actions, isSaving, waiting]);
  return (change) => setWaiting((others) => [...others, change]);
}
