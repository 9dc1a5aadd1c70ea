import type { PayloadRequest, SanitizedCollectionConfig } from 'payload';
import { sessionOf } from '../database/session-of.ts';
import { objectId } from '../webhooks/documents.ts';

/** A document as it is stored, with no more than its title and what says whether it can be shown. */
export interface Referenced {
  [title: string]: unknown;
  id: string;
  _status?: string;
  deletedAt?: Date | null;
  /** Of a photo: when its rights end. */
  expires?: Date | null;
}

/**
 * The documents that `collection:id` references lead to, by these, as the main collections have them.
 * All in one question to the database, because every save waits for it.
 */
export async function readReferenced(
  references: readonly string[],
  req: PayloadRequest,
): Promise<Map<string, Referenced>> {
  const lookups = Object.values(req.payload.collections).flatMap(({ config }) => {
    const pipeline = stagesOf(config, references, req);
    return pipeline ? [{ from: nameOf(req, config), pipeline, as: config.slug }] : [];
  });
  if (lookups.length === 0) return new Map();
  const [found] = await req.payload.db.connection
    .getClient()
    .db(req.payload.db.connection.name)
    .aggregate<Record<string, Found[]>>(
      [{ $documents: [{}] }, ...lookups.map((lookup) => ({ $lookup: lookup }))],
      { session: await sessionOf(req) },
    )
    .toArray();
  const documents = Object.values(found ?? {}).flat();
  return new Map(documents.map(({ _id, ...document }) => [_id, { ...document, id: idIn(_id) }]));
}

type Found = Omit<Referenced, 'id'> & { _id: string };

/** Null if the references have no document of the collection. */
function stagesOf(
  { slug, admin }: SanitizedCollectionConfig,
  references: readonly string[],
  { payload }: PayloadRequest,
): object[] | null {
  const prefix = `${slug}:`;
  const ids = references
    .filter((each) => each.startsWith(prefix))
    .flatMap((each) => objectId(payload, idIn(each)) ?? []);
  if (ids.length === 0) return null;
  const fields = [admin.useAsTitle ?? 'id', '_status', 'deletedAt', 'expires'];
  return [
    { $match: { _id: { $in: ids } } },
    {
      $project: {
        _id: { $concat: [prefix, { $toString: '$_id' }] },
        ...Object.fromEntries(fields.map((field) => [field, 1])),
      },
    },
  ];
}

function idIn(reference: string): string {
  return reference.slice(reference.indexOf(':') + 1);
}

function nameOf({ payload }: PayloadRequest, { slug }: SanitizedCollectionConfig): string {
  const model = payload.db.collections[slug];
  if (!model) throw new Error(`The database has no collection ${slug}.`);
  return model.collection.name;
}
