import { UnresolvedReference } from '../cms/errors.ts';
import { lastingEntity } from '../content/lasting-entity.ts';
import { byId, publicSources } from '../content/read.ts';
import {
  articlePath,
  authorPath,
  entityPath,
  legalInstrumentPath,
  legalParagraphPath,
  sectionPath,
} from '../content/routes.ts';
import { cardInLines, entityCard } from '../model/entity-card.ts';
import type { RichTextContext } from './rich-text-context.ts';

/** What bodies refer to, out of the published newsroom. */
export function richTextContext(): RichTextContext {
  return {
    photo: (id) => byId('photos', id),
    document: async (collection, id) => {
      if (collection === 'articles') return { href: articlePath(await articleOrNotice(id)) };
      if (collection === 'authors') return { href: authorPath(await byId(collection, id)) };
      if (collection === 'sections') return { href: sectionPath(await byId(collection, id)) };
      if (collection === 'entities') return { href: entityPath(await lastingEntity(id)) };
      return { href: legalInstrumentPath(await byId(collection, id)) };
    },
    entity: async (id) => {
      const entity = await lastingEntity(id);
      return { href: entityPath(entity), card: cardInLines(entityCard(entity)) };
    },
    instrument: async (id, number) => {
      const instrument = await byId('legal-instruments', id);
      if (number === null) return { href: legalInstrumentPath(instrument) };
      const paragraph = instrument.paragraphs.find((candidate) => candidate.number === number);
      if (paragraph) return { href: legalParagraphPath(instrument, paragraph) };
      throw new UnresolvedReference(
        { collection: 'legal-instruments', id, paragraph: number },
        null,
      );
    },
    sources: publicSources,
  };
}

/** The article itself, or the notice in its place: both are at its address. */
async function articleOrNotice(id: string): Promise<{ slug: string }> {
  try {
    return await byId('articles', id);
  } catch (error) {
    // By its name: in `astro build` the reader's class is another copy than the pages'.
    if (!(error instanceof Error) || error.name !== 'UnresolvedReference') throw error;
    return byId('retractions', id);
  }
}
