import {
  type LexicalNode,
  type ReferencedCollection,
  type Resolve,
  UnknownKeyError,
  UnknownMarkupError,
} from './body-blocks.ts';

/** What a text needs around it: the ids of records, and new ids for nodes. */
export type InlineContext = { resolve: Resolve; nextId: () => string };

/** The inline nodes of one text. */
export function compileInline(text: string, context: InlineContext): LexicalNode[] {
  return compileWithFormat(text, 0, { ...context, whole: text });
}

/** The id of a record, or an error that names the key and where it was used. */
export function idOf(
  resolve: Resolve,
  collection: ReferencedCollection,
  key: string,
  usedIn: string,
): string {
  const id = resolve(collection, key);
  if (id === undefined) throw new UnknownKeyError(collection, key, usedIn);
  return id;
}

type TextContext = InlineContext & { whole: string };
type Rule = {
  pattern: RegExp;
  compile: (match: RegExpExecArray, format: number, context: TextContext) => LexicalNode[];
};

const bold = 1;
const italic = 2;

const linkCollections: Record<string, ReferencedCollection> = {
  article: 'articles',
  entity: 'entities',
  instrument: 'legal-instruments',
};

/** Tried in this order at every position. */
const rules: Rule[] = [
  {
    pattern: /\[\[([a-z0-9-]+)\|([^\]|]+)\]\]/y,
    compile: ([, key = '', words = ''], _format, { resolve, nextId, whole }) => [
      inlineBlock(nextId(), 'mention', {
        entity: idOf(resolve, 'entities', key, whole),
        text: words,
      }),
    ],
  },
  {
    pattern: /\{\{([a-z0-9-]+)(?: ([0-9a-z()]+))?\|([^}|]+)\}\}/y,
    compile: ([, key = '', paragraph, words = ''], _format, { resolve, nextId, whole }) => [
      inlineBlock(nextId(), 'legalCitation', {
        instrument: idOf(resolve, 'legal-instruments', key, whole),
        ...(paragraph === undefined ? {} : { paragraph }),
        text: words,
      }),
    ],
  },
  {
    pattern:
      /\^\[([a-z0-9-]+(?:, [a-z0-9-]+)*)(?: \| (reported|officialClaim|assessment))?(?:: ([^\]]+))?\]/y,
    compile: ([, keys = '', statementType, note], _format, { resolve, nextId, whole }) => [
      inlineBlock(nextId(), 'footnote', {
        sources: keys.split(', ').map((key) => idOf(resolve, 'sources', key, whole)),
        ...(statementType === undefined ? {} : { statementType }),
        ...(note === undefined ? {} : { note }),
      }),
    ],
  },
  {
    pattern: /\[([^\][]+)\]\(([^)\s]+)\)/y,
    compile: ([, words = '', target = ''], format, context) => [
      {
        type: 'link',
        version: 3,
        id: context.nextId(),
        fields: { ...linkTarget(target, context), newTab: false },
        ...elementFields,
        children: compileWithFormat(words, format, context),
      },
    ],
  },
  {
    pattern: /\*\*(.+?)\*\*(?!\*)/y,
    compile: ([, words = ''], format, context) => compileWithFormat(words, format | bold, context),
  },
  {
    pattern: /\*([^*]+)\*/y,
    compile: ([, words = ''], format, context) =>
      compileWithFormat(words, format | italic, context),
  },
];

const elementFields = { direction: 'ltr', format: '', indent: 0 } as const;

function compileWithFormat(text: string, format: number, context: TextContext): LexicalNode[] {
  const nodes: LexicalNode[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') nodes.push(textNode(plain, format));
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    const found = matchAt(text, at);
    if (found) {
      flush();
      nodes.push(...found.rule.compile(found.match, format, context));
      at += found.match[0].length;
    } else if (text[at] === '\\' && at + 1 < text.length) {
      plain += text[at + 1];
      at += 2;
    } else {
      refuseMarkup(text, at, context.whole);
      plain += text[at];
      at += 1;
    }
  }
  flush();
  return nodes;
}

function matchAt(text: string, at: number) {
  for (const rule of rules) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    if (match) return { rule, match };
  }
}

/** A character of markup that belongs to no rule is a slip of the pen, never text. */
function refuseMarkup(text: string, at: number, whole: string) {
  if (/[[\]{}*^\\]/.test(text[at] ?? '')) {
    throw new UnknownMarkupError(`Unknown markup at “${text.slice(at, at + 20)}”`, whole);
  }
}

function linkTarget(target: string, { resolve, whole }: TextContext) {
  if (target.startsWith('https://')) return { linkType: 'custom', url: target };
  const [kind = '', key = ''] = target.split(':');
  const relationTo = linkCollections[kind];
  if (!relationTo) throw new UnknownMarkupError(`Unknown link target “${target}”`, whole);
  return {
    linkType: 'internal',
    doc: { relationTo, value: idOf(resolve, relationTo, key, whole) },
  };
}

function textNode(text: string, format: number): LexicalNode {
  return { type: 'text', version: 1, text, format, detail: 0, mode: 'normal', style: '' };
}

function inlineBlock(id: string, blockType: string, fields: Record<string, unknown>): LexicalNode {
  return { type: 'inlineBlock', version: 1, fields: { id, blockType, ...fields } };
}
