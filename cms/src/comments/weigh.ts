import { maxTextLength } from '@dateline/shared/comments/comment-form.ts';

/** What is known of a comment before a moderator reads it. */
export interface Evidence {
  text: string;
  name: string;
  /** Whether the field that readers don't see was filled in. */
  trapped: boolean;
  /** Seconds from the form's first touch (or from its being shown) to its sending. */
  seconds: number;
  /** Whether the browser worked for it. */
  proven: boolean;
  /** How many comments with the same words came in the last day, under other articles. */
  repeats: number;
}

/** From this weight on a comment waits among the spam. */
export const spamWeight = 5;

/** Weighs a comment, with a sentence for moderators for each thing that speaks against it. */
export function weigh(evidence: Evidence): { weight: number; reasons: string[] } {
  const found = signs(evidence).filter(({ weight }) => weight > 0);
  return {
    weight: found.reduce((total, { weight }) => total + weight, 0),
    reasons: found.map(({ reason }) => reason),
  };
}

/** Faster than anybody reads a form and writes a sentence. */
const tooFastSeconds = 3;

function signs(evidence: Evidence): { weight: number; reason: string }[] {
  const { text, name, trapped, seconds, proven, repeats } = evidence;
  const links = countLinks(text);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const shouted = text.match(/\p{Lu}/gu)?.length ?? 0;
  return [
    { weight: trapped ? 10 : 0, reason: 'A field was filled in that readers don’t see.' },
    {
      weight: seconds < tooFastSeconds ? 5 : 0,
      reason: `It was sent after less than ${tooFastSeconds} seconds.`,
    },
    { weight: [0, 1, 3][links] ?? 6, reason: links === 1 ? 'It has a link.' : `${links} links.` },
    { weight: countLinks(name) > 0 ? 5 : 0, reason: 'The name is a link.' },
    {
      weight: Math.min(repeats, 2) * 4,
      reason: 'The same words came under other stories today.',
    },
    { weight: letters > 20 && shouted > letters * 0.7 ? 2 : 0, reason: 'Mostly capital letters.' },
    { weight: /(.)\1{9}/su.test(text) ? 2 : 0, reason: 'One character many times in a row.' },
    { weight: /\S{120}/u.test(text) ? 2 : 0, reason: 'A word of more than 120 characters.' },
    { weight: /\p{M}{3}/u.test(text) ? 2 : 0, reason: 'Accents heaped on letters.' },
    { weight: text.length > maxTextLength * 0.9 ? 1 : 0, reason: 'Very long.' },
    { weight: proven ? 0 : 1, reason: 'Sent without a script, so the browser did no work for it.' },
  ];
}

const link =
  /\bhttps?:\/\/|\bwww\.|\[url|<a\s|\b[a-z0-9-]+\.(?:com|net|org|info|biz|ru|cn|xyz|top|shop|site|online|club|io|co|me)\b/iu;

function countLinks(text: string): number {
  // `https://www.example.com` is one link, though three signs of it stand there.
  return text.split(/\s+/).filter((word) => word.search(link) !== -1).length;
}
