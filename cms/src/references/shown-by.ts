import type { PayloadRequest } from 'payload';
import { titleOf } from './title-of.ts';

/** The titles of published documents that show `collection:id`, at most `limit`. */
export async function shownBy(
  reference: string,
  req: PayloadRequest,
  limit = 5,
): Promise<string[]> {
  const titles: string[] = [];
  for await (const { title } of showing(reference, req)) {
    titles.push(title);
    if (titles.length === limit) break;
  }
  return titles;
}

/** The published documents that show `collection:id`, with their titles. */
export async function* showing(
  reference: string,
  req: PayloadRequest,
): AsyncGenerator<{ doc: Record<string, unknown>; title: string }> {
  for (const { config } of Object.values(req.payload.collections)) {
    if (!config.flattenedFields.some((field) => field.name === 'references')) continue;
    const { docs } = await req.payload.db.find<Record<string, unknown>>({
      collection: config.slug,
      where: {
        and: [
          { references: { equals: reference } },
          { _status: { equals: 'published' } },
          { deletedAt: { exists: false } },
        ],
      },
      pagination: false,
      limit: 0,
      req,
    });
    for (const doc of docs) {
      if (`${config.slug}:${doc.id}` !== reference) yield { doc, title: titleOf(config, doc) };
    }
  }
}
