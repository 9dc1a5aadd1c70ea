import { useEffect, useRef } from 'react';

/** Single keys for the whole page, but while somebody types, or with Ctrl, Alt or Cmd. */
export function useQueueKeys(actions: Readonly<Record<string, () => unknown>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      const action = latest.current[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

const typing = 'input:not([type=checkbox]), textarea, select, [contenteditable=true], dialog';
