import type { DatabaseAdapter } from 'payload';
import { type Visibility, visibilityFields } from '../change-log/visibility.ts';
import type { DocumentKey } from './newest-change.ts';

/** What the main collection, which readers are answered from, has of a document. */
export interface LiveDocument extends Visibility {
  slug?: string | null;
}

/** Null if there is none, and for the site settings. */
export async function readLiveDocument(
  db: DatabaseAdapter,
  { collection, id }: DocumentKey,
): Promise<LiveDocument | null> {
  if (collection === 'site-settings') return null;
  const model = db.collections[collection];
  if (!model) throw new Error(`The database has no collection ${collection}.`);
  return model.findOne({ _id: id }, { ...visibilityFields, slug: 1 }).lean<LiveDocument>();
}
