import { MongoClient, ObjectId } from 'mongodb';
import { mention } from '../corpus/lexical.ts';
import { idOf, objectIdOf } from '../corpus/raw-document.ts';

/** An entity that half of the stories mention, one that it may be merged into, and others beside them. */
export interface Hub {
  hub: string;
  other: string;
  /** The stories that mention the hub. */
  stories: string[];
}

export const hubName = 'Hub firsthubmark';
const otherName = 'Survivor lasthubmark';

/**
 * Makes them past Payload, with their newest versions, and with the rows of the change log that Payload
 * would write, so that the publisher follows.
 */
export async function loadHub(
  databaseUrl: string,
  sizes: { articles: number; entities: number },
): Promise<Hub> {
  const client = await MongoClient.connect(databaseUrl);
  try {
    const db = client.db();
    const others = Array.from({ length: sizes.entities }, (_, index) =>
      madeEntity(`Extra Works ${index.toString(36)}`),
    );
    const [hub, other] = [madeEntity(hubName), madeEntity(otherName)];
    const made = [...others, hub, other];
    await db.collection('entities').insertMany(made);
    await db
      .collection('_entities_versions')
      .insertMany(made.map(({ _id, ...version }) => versionOf(_id, version)));
    const indexes = Array.from({ length: sizes.articles }, (_, index) => index).filter(
      (index) => index % 2 === 1,
    );
    const ids = indexes.map((index) => objectIdOf('articles', index));
    const named = (prefix: string) => ({
      $push: {
        [`${prefix}mentions`]: hub._id,
        [`${prefix}references`]: `entities:${hub._id.toHexString()}`,
        [`${prefix}body.root.children.0.children`]: mention(
          new ObjectId().toHexString(),
          hub._id.toHexString(),
          'the hub',
        ),
      },
    });
    await db.collection<object>('articles').updateMany({ _id: { $in: ids } }, named(''));
    await db
      .collection<object>('_articles_versions')
      .updateMany({ parent: { $in: ids }, latest: true }, named('version.'));
    const stories = indexes.map((index) => idOf('articles', index));
    const rows = [
      ...made.map(({ _id }) => row('entities', _id.toHexString(), 'entity.published')),
      ...stories.map((id) => row('articles', id, 'article.updated')),
    ];
    await db.collection('change-log').insertMany(rows);
    return { hub: hub._id.toHexString(), other: other._id.toHexString(), stories };
  } finally {
    await client.close();
  }
}

function madeEntity(name: string) {
  const now = new Date();
  return {
    _id: new ObjectId(),
    name,
    type: 'Company',
    slug: name.toLowerCase().replaceAll(' ', '-'),
    earlierSlugs: [],
    names: [],
    identifiers: [],
    topics: [],
    references: [],
    _status: 'published',
    createdAt: now,
    updatedAt: now,
  };
}

function versionOf(parent: ObjectId, version: { createdAt: Date; updatedAt: Date }) {
  const { createdAt, updatedAt } = version;
  return { parent, version, createdAt, updatedAt, latest: true };
}

function row(collection: string, document: string, event: string) {
  return { collection, document, event, at: new Date(), request: null, number: null };
}
