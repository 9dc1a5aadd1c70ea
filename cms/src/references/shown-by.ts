import type { PayloadRequest } from 'payload';
import { titleOf } from './title-of.ts';

/** The published documents that show `collection:id`, by their titles, at most `limit`. */
export async function shownBy(
  reference: string,
  req: PayloadRequest,
  limit = 5,
): Promise<string[]> {
  const titles: string[] = [];
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
      limit,
      req,
    });
    titles.push(
      ...docs
        .filter((doc) => `${config.slug}:${doc.id}` !== reference)
        .map((doc) => titleOf(config, doc)),
    );
    if (titles.length >= limit) break;
  }
  return titles.slice(0, limit);
}
