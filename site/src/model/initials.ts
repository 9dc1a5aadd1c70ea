import type { Entity } from '@dateline/shared/public/entity.ts';
import { koreanName } from './entity-names.ts';

/** Letters to look under, in order: Latin ones, then `0` for a digit and `#` for any other sign, then Hangul. */
export const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0#ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'];

/** The letters under which readers look for an entity: of the desk's name for it, and of its Korean one. */
export function initialsOf(entity: Pick<Entity, 'name' | 'names'>): string[] {
  const korean = koreanName(entity.names);
  const names = korean ? [entity.name, korean.value] : [entity.name];
  return [...new Set(names.map(initialOf))];
}

/** The letter of one name; an accent does not count, nor that a consonant is doubled: 까치 is under ㄱ. */
export function initialOf(name: string): string {
  // Decomposed, a syllable of Hangul begins with its consonant, and é with e.
  const first = name.trim().normalize('NFD').charAt(0).toUpperCase();
  if (/[A-Z]/.test(first)) return first;
  if (/\p{Nd}/u.test(first)) return '0';
  return consonants.get(first) ?? '#';
}

/** From the letters at the beginning of a syllable (Unicode's block Hangul Jamo, U+1100 on) to what a keyboard types. */
const consonants = new Map(
  [...'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ'].map((letter, index) => [
    String.fromCharCode(0x1100 + index),
    letter,
  ]),
);
