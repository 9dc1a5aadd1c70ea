import { entityNames } from './knowledge.ts';
import * as node from './lexical.ts';
import type { Random } from './random.ts';
import { idOf } from './raw-document.ts';
import { capital, countWords, sentence, sentences, subject } from './sentences.ts';
import { nouns } from './words.ts';

/** What a text leads to, each by its index in the corpus. */
export interface BodyReferences {
  entities: readonly number[];
  /** Behind the one footnote. */
  source: number;
  /** An older story, if it links to one. */
  article: number | null;
  law: { instrument: number; paragraph: string } | null;
}

const fewestWords = 620;
const mostWords = 1_020;

/** About 900 words in paragraphs of two to five sentences, a heading over every fourth. */
export function articleBody(random: Random, refersTo: BodyReferences, nextId: () => string) {
  const special = inlines(random, refersTo, nextId);
  const target = fewestWords + random.below(mostWords - fewestWords + 1);
  const children: node.LexicalNode[] = [];
  for (let words = 0, number = 0; words < target || special.length > 0; number++) {
    if (number % 4 === 3) children.push(node.heading(subject(random)));
    const before = sentences(random, 1 + random.below(3));
    const after = sentences(random, 1 + random.below(2));
    words += countWords(before) + countWords(after);
    children.push(node.paragraph(around(before, special.shift() ?? [], after)));
  }
  return node.root(children);
}

function around(before: string, special: node.LexicalNode[], after: string): node.LexicalNode[] {
  if (special.length === 0) return [node.text(`${before} ${after}`)];
  return [node.text(`${before} `), ...special, node.text(` ${after}`)];
}

/** One list of nodes for each of the first paragraphs. */
function inlines(random: Random, refersTo: BodyReferences, nextId: () => string) {
  const { entities, source, article, law } = refersTo;
  const list = entities.map((entity) => [
    node.text('Papers name '),
    node.mention(nextId(), idOf('entities', entity), entityNames(entity).latin),
    node.text(` as the ${random.pick(nouns)}.`),
  ]);
  list.push([
    node.text(sentence(random)),
    node.footnote(nextId(), idOf('sources', source), sentence(random)),
  ]);
  const url = `https://archive.example/${random.pick(nouns)}/${random.below(10_000)}`;
  list.push([node.link(nextId(), capital(`${random.pick(nouns)} archive`), { url })]);
  if (article !== null) {
    const target = { relationTo: 'articles', value: idOf('articles', article) };
    list.push([node.text('As we wrote '), node.link(nextId(), 'earlier', target), node.text(',')]);
  }
  if (law !== null) {
    const instrument = idOf('legal-instruments', law.instrument);
    const citation = node.legalCitation(nextId(), instrument, law.paragraph, 'the ban');
    list.push([node.text('It falls under '), citation, node.text('.')]);
  }
  return list;
}
