import type { Entity } from '@dateline/shared/public/entity.ts';
import { entityTypes } from '@dateline/shared/vocabulary.ts';
import { paragraphsOf } from './paragraphs-of.ts';

/** What a story says of an entity beside its name. */
export interface EntityCard {
  name: string;
  type: string;
  /** One sentence or so; null where the desk has entered none. */
  words: string | null;
}

const longest = 180;

/** The first sentence of the summary, or what tells the entity from others of its name. */
export function entityCard(
  entity: Pick<Entity, 'name' | 'type' | 'summary' | 'disambiguation'>,
): EntityCard {
  const [summary] = paragraphsOf(entity.summary);
  const sentence = summary && (/^.*?[.!?](?=\s+[\p{Lu}\p{Lo}]|$)/su.exec(summary)?.[0] ?? summary);
  const words = sentence ? shortened(sentence) : entity.disambiguation;
  return { name: entity.name, type: entityTypes[entity.type], words };
}

/** The card in lines of text. */
export function cardInLines({ name, type, words }: EntityCard): string {
  return [`${name} (${type})`, words].filter(Boolean).join('\n');
}

function shortened(sentence: string): string {
  if (sentence.length <= longest) return sentence;
  const cut = sentence.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`;
}
