import type { Publication } from '../publication/publication.ts';

export interface Words {
  tone: 'default' | 'success' | 'error';
  text: string;
}

/** How long after it went live an editor is told how fast it was, in milliseconds. */
const fresh = 60_000;

/**
 * What an editor is told of a publication; null if there is nothing to tell.
 *
 * @param day writes a moment as the admin does
 */
export function wordsOf(publication: Publication, day: (date: string) => string): Words | null {
  const { state, shown, message } = publication;
  switch (state) {
    case 'none':
      return null;
    case 'live':
      return wordsOfLive(publication, day);
    case 'publishing': {
      const doing = shown ? 'Publishing…' : 'Taking it off the site…';
      return message
        ? { tone: 'error', text: `${doing} ${message}` }
        : { tone: 'default', text: doing };
    }
    case 'waiting':
      return { tone: 'default', text: `${shown ? 'Not live yet.' : 'Still live.'} ${message}` };
    case 'failed':
      return { tone: 'error', text: `${shown ? 'Not live:' : 'Still live:'} ${message}` };
  }
}

function wordsOfLive(
  { shown, since, ago, milliseconds, pages }: Publication,
  day: (date: string) => string,
): Words | null {
  if (ago !== null && ago < fresh) {
    const parts = [shown ? 'Live' : 'Taken off the site'];
    if (milliseconds !== null) parts.push(duration(milliseconds));
    if (shown && pages !== null) parts.push(pagesInWords(pages));
    return { tone: 'success', text: parts.join(', ') };
  }
  if (!shown) return null;
  return { tone: 'success', text: since ? `Live since ${day(since)}` : 'Live' };
}

function pagesInWords(pages: number): string {
  if (pages === 0) return 'no page looks different';
  return pages === 1 ? '1 page' : `${pages} pages`;
}

function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 0.1) return 'under 0.1 s';
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  return seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
