import type { RichText } from '@dateline/shared/public/rich-text.ts';
import { type Node, walkBody } from './walk-body.ts';

/** Something that a body refers to; `field` is its path in the article. */
export type BodyReference =
  | { field: string; collection: 'photos' | 'entities' | LinkTarget; id: string }
  | { field: string; collection: 'legal-instruments'; id: string; paragraph: string | null };

type LinkTarget = 'articles' | 'authors' | 'sections' | 'legal-instruments';

/** What a body shows, mentions, cites and links to, in reading order; sources of footnotes are left out. */
export function bodyReferences(body: RichText | null): BodyReference[] {
  if (body === null) return [];
  const references: BodyReference[] = [];
  walkBody(body, (node, field) => references.push(...referencesOf(node, field)));
  return references;
}

function referencesOf(node: Node, field: string): BodyReference[] {
  if (node.type === 'upload')
    return [{ field: `${field}.value`, collection: 'photos', id: node.value }];
  if (node.type === 'link' || node.type === 'autolink') {
    if (node.fields.linkType !== 'internal') return [];
    const { relationTo, value } = node.fields.doc;
    return [{ field: `${field}.fields.doc`, collection: relationTo, id: value }];
  }
  if (node.type !== 'inlineBlock') return [];
  const { fields } = node;
  if (fields.blockType === 'mention') {
    return [{ field: `${field}.fields.entity`, collection: 'entities', id: fields.entity }];
  }
  if (fields.blockType === 'legalCitation') {
    return [
      {
        field: `${field}.fields.${fields.paragraph ? 'paragraph' : 'instrument'}`,
        collection: 'legal-instruments',
        id: fields.instrument,
        paragraph: fields.paragraph || null,
      },
    ];
  }
  return [];
}
