import type { Random } from './random.ts';
import { adjectives, adverbs, joiners, nouns, openings, places, verbs } from './words.ts';

/** A sentence of 8 to 30 words. */
export function sentence(random: Random): string {
  const opening = random.below(3) === 0 ? random.pick(openings) : null;
  const main = `${clause(random)}${tail(random)}`;
  const whole = random.below(2) === 0 ? main : `${main}, ${random.pick(joiners)} ${clause(random)}`;
  return `${opening === null ? capital(whole) : `${opening} ${whole}`}.`;
}

/** Sentences with a space between them. */
export function sentences(random: Random, count: number): string {
  return Array.from({ length: count }, () => sentence(random)).join(' ');
}

/** A headline, not yet the only one of its kind. */
export function headline(random: Random): string {
  const place = random.pick(places);
  return `${capital(random.pick(adjectives))} ${random.pick(nouns)} ${random.pick(verbs)} ${random.pick(adjectives)} ${random.pick(nouns)} in ${place}`;
}

/** Two words, the first with a capital, for a heading inside a text. */
export function subject(random: Random): string {
  return `${capital(random.pick(adjectives))} ${random.pick(nouns)}`;
}

export function countWords(text: string): number {
  let count = 0;
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) count += 1;
  return count + 1;
}

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function clause(random: Random): string {
  const how = random.below(3) === 0 ? `${random.pick(adverbs)} ` : '';
  return `the ${random.pick(adjectives)} ${random.pick(nouns)} ${how}${random.pick(verbs)} a ${random.pick(adjectives)} ${random.pick(nouns)}`;
}

function tail(random: Random): string {
  const kinds = [
    '',
    ` in ${random.pick(places)}`,
    ` of the ${random.pick(adjectives)} ${random.pick(nouns)}`,
    ` near ${random.pick(places)} without a ${random.pick(nouns)}`,
  ] as const;
  return random.pick(kinds);
}
