import { type Asker, nobody, people } from './askers.ts';

/**
 * Who may see what readers don't: drafts and the like of a collection, or all of it where nothing of it
 * is public. A collection that is not in this table fails the leak test.
 */
export const whoSees: Readonly<Record<string, readonly Asker[]>> = {
  articles: people,
  authors: people,
  entities: people,
  'legal-instruments': people,
  photos: people,
  relationships: people,
  sources: people,
  comments: people,
  sections: people,
  users: ['admin'],
  machines: ['admin'],
  receipts: ['admin'],
  'webhook-deliveries': ['admin'],
  'webhook-endpoints': ['admin'],
  'payload-jobs': nobody,
  'payload-kv': nobody,
  'payload-locked-documents': people,
  'payload-migrations': nobody,
  // Each account has its own.
  'payload-preferences': nobody,
};

/** A source of type person. */
export const whoSeesPeople: readonly Asker[] = people;

/** Fields of what is published that the desk keeps to itself. */
export function whoSeesField(path: string): readonly Asker[] {
  // What a document refers to is kept for the newsroom's own code.
  return path === 'references' ? nobody : people;
}
