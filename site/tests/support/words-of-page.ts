import type { Story } from './enter-story.ts';

/** The parts of a story that its page lacks, or has in another order; [] if it is whole. */
export function missingInOrder(html: string, story: Story): string[] {
  const words = wordsOf(html.slice(html.indexOf('<h1')));
  const [caption = '', credit = ''] = story.photoLine.split('|').map((part) => part.trim());
  const missing = words.includes(story.byline) ? [] : [story.byline];
  let from = 0;
  for (const part of [story.headline, caption, credit, ...story.paragraphs]) {
    const at = words.indexOf(plain(part), from);
    if (at < 0) missing.push(part);
    else from = at;
  }
  return missing;
}

function wordsOf(html: string): string {
  const text = html.replaceAll(/<[^>]+>/g, '').replaceAll(/&(?:#(\d+)|(\w+));/g, character);
  return plain(text);
}

function character(entity: string, code?: string, name?: string): string {
  if (code) return String.fromCodePoint(Number(code));
  return { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }[name ?? ''] ?? entity;
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
