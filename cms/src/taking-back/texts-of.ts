import { isRecord } from '../references/is-record.ts';

/** How many sentences of all revisions are looked for: the longest, which tell it best from others. */
const most = 60;
const shortest = 30;
const longest = 300;

/**
 * By what a story would be known if it were still somewhere: every web address and headline of its
 * revisions, and their longest sentences. A sentence ends at the end of a text node, since a page has an
 * element there.
 */
export function textsOf(revisions: readonly Record<string, unknown>[]): string[] {
  const names = new Set<string>();
  const sentences = new Set<string>();
  for (const { slug, earlierSlugs, headline, standfirst, body } of revisions) {
    for (const name of [slug, headline, ...(Array.isArray(earlierSlugs) ? earlierSlugs : [])]) {
      if (typeof name === 'string' && name.length >= 3) names.add(name.slice(0, longest));
    }
    for (const text of [standfirst, ...textNodes(body)]) {
      for (const sentence of sentencesOf(text)) sentences.add(sentence);
    }
  }
  const telling = [...sentences].sort((a, b) => b.length - a.length).slice(0, most);
  return [...names].slice(0, 30).concat(telling);
}

function sentencesOf(text: unknown): string[] {
  if (typeof text !== 'string') return [];
  return text
    .split(/(?<=[.!?。])\s+/u)
    .map((sentence) => sentence.trim().slice(0, longest))
    .filter((sentence) => sentence.length >= shortest);
}

function* textNodes(node: unknown): Iterable<unknown> {
  if (Array.isArray(node)) for (const child of node) yield* textNodes(child);
  if (!isRecord(node)) return;
  if (node.type === 'text') yield node.text;
  for (const child of Object.values(node))
    if (isRecord(child) || Array.isArray(child)) yield* textNodes(child);
}
