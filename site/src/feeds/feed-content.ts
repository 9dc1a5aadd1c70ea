import { escapeHtml } from '@dateline/shared/escape-html.ts';
import type { Article } from '@dateline/shared/public/article.ts';
import type { Photo } from '@dateline/shared/public/photo.ts';
import type { Source } from '@dateline/shared/public/source.ts';
import { dayInWords } from '../model/dates.ts';
import { statementInWords } from '../model/statement-in-words.ts';
import { figure } from '../rich-text/figure.ts';
import type { Footnote } from '../rich-text/rich-text-context.ts';

interface StoryForFeed {
  /** The body, its addresses absolute. */
  html: string;
  footnotes: Footnote[];
  photo: Photo | null;
  corrections: Article['corrections'];
  /** The site's address. */
  base: string;
}

/** All of a story that a feed reader should get: photo, body, notes and corrections, as HTML. */
export function feedContent({ html, footnotes, photo, corrections, base }: StoryForFeed): string {
  return [
    photo ? figure(photo, base) : '',
    html,
    list('Notes and sources', footnotes.map(noteItem), 'footnote-'),
    list(
      'Corrections',
      corrections.map(
        ({ date, wrong, right }) =>
          `${dayInWords(date)}. We wrote: ${escapeHtml(wrong)} Correct is: ${escapeHtml(right)}`,
      ),
    ),
  ].join('');
}

function noteItem({ statement, note, sources }: Footnote): string {
  const meant = statement ? `${statementInWords(statement.type, statement.confidence)}.` : '';
  return [meant, note === null ? '' : escapeHtml(note), ...sources.map(sourceLine)]
    .filter(Boolean)
    .join(' ');
}

function sourceLine({ publisher, title, url, archivedUrl, archivedOn }: Source): string {
  const name = `${publisher === null ? '' : `${escapeHtml(publisher)}: `}`;
  const work =
    url === null ? escapeHtml(title) : `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`;
  const day = archivedOn === null ? '' : ` of ${dayInWords(archivedOn)}`;
  const copy =
    archivedUrl === null ? '' : ` (<a href="${escapeHtml(archivedUrl)}">archived copy</a>${day})`;
  return `${name}${work}${copy}`;
}

/**
 * With `idPrefix` the items have ids as on the story's page, `footnote-1` and so on: a feed reader that
 * takes the story's address as its own then finds the notes without leaving.
 */
function list(heading: string, items: string[], idPrefix?: string): string {
  if (items.length === 0) return '';
  const lines = items.map((item, index) => {
    const id = idPrefix === undefined ? '' : ` id="${idPrefix}${index + 1}"`;
    return `<li${id}>${item}</li>`;
  });
  return `<h2>${heading}</h2><ol>${lines.join('')}</ol>`;
}
