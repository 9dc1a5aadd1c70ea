import { useEffect } from 'react';

/**
 * Dark where the screen is set to that. Payload looks by itself, but only once somebody is signed in:
 * before, it has too little of its settings. Who has chosen a theme is sent that one.
 */
export function useColoursOfScreen(): void {
  useEffect(() => {
    const hasChosen = document.cookie.split('; ').some((each) => each.startsWith('payload-theme='));
    if (hasChosen || !window.matchMedia('(prefers-color-scheme: dark)').matches) return;
    document.documentElement.setAttribute('data-theme', 'dark');
  }, []);
}
