import type { Relationship } from '@dateline/shared/public/relationship.ts';
import { byId } from './read.ts';
import { entityPath, legalInstrumentPath, legalParagraphPath } from './routes.ts';

/** What stands at one end of a relationship, with the address of its page. */
export async function endOfRelationship(
  relationship: Relationship,
  end: 'subject' | 'object',
): Promise<{ label: string; href: string }> {
  const entity = end === 'subject' ? relationship.subject : relationship.object;
  if (entity !== null) {
    const found = await byId('entities', entity);
    return { label: found.name, href: entityPath(found) };
  }
  if (relationship.instrument === null) throw new Error('The schema lets no such relationship in.');
  const instrument = await byId('legal-instruments', relationship.instrument);
  const paragraph = instrument.paragraphs.find(({ number }) => number === relationship.paragraph);
  return {
    label: [instrument.symbol, relationship.paragraph && `¶ ${relationship.paragraph}`]
      .filter(Boolean)
      .join(' '),
    href: paragraph ? legalParagraphPath(instrument, paragraph) : legalInstrumentPath(instrument),
  };
}
