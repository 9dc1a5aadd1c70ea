import path from 'node:path';
import { type Collection, type Db, MongoClient } from 'mongodb';
import { article } from '../corpus/articles.ts';
import { author, section, siteSettings, source } from '../corpus/desk.ts';
import { entity, legalInstrument, relationship } from '../corpus/knowledge.ts';
import { photo } from '../corpus/photos.ts';
import { pickAt } from '../corpus/random.ts';
import type { CorpusCollection, RawDocument } from '../corpus/raw-document.ts';
import { corpusSizes } from '../corpus/sizes.ts';
import { drawPhotos } from './draw-photos.ts';
import { globalVersion, type RawVersion, versionOf } from './version-of.ts';

export interface CorpusOptions {
  databaseUrl: string;
  /** Photo files are written to its folder `photos`. */
  dataDir: string;
  /** The public address of the site, for its settings. */
  siteUrl: string;
  /** How many. */
  articles: number;
  /** Called now and then with how many articles are in. */
  report?: (articles: number) => void;
}

/** Documents of 12 kB each: a batch stays far below the 48 MB that MongoDB takes at once. */
const batchSize = 500;

/**
 * Fills an empty database with the corpus past Payload, in the very shape in which Payload writes:
 * each document, its newest version, and the photos' files. `cms/tests/bench-corpus.test.ts` compares
 * the two.
 */
export async function loadCorpus(options: CorpusOptions): Promise<void> {
  const photos = await drawPhotos(path.join(options.dataDir, 'photos'), corpusSizes.photos);
  const client = new MongoClient(options.databaseUrl);
  try {
    const db = client.db();
    await loadDesk(
      db,
      photos.map((drawn, index) => photo(index, drawn)),
      options.siteUrl,
    );
    const count = options.articles;
    for (let start = 0; start < count; start += batchSize) {
      const size = Math.min(batchSize, count - start);
      const batch = Array.from({ length: size }, (_, index) => article(start + index, count));
      await insert(db, 'articles', batch);
      options.report?.(start + size);
    }
  } finally {
    await client.close();
  }
}

async function loadDesk(db: Db, photos: RawDocument[], siteUrl: string): Promise<void> {
  const make = {
    sections: section,
    sources: source,
    photos: (index: number) => pickAt(photos, index),
    authors: author,
    entities: entity,
    'legal-instruments': legalInstrument,
    relationships: relationship,
  };
  for (const [collection, one] of Object.entries(make)) {
    const name = collection as keyof typeof make;
    const documents = Array.from({ length: corpusSizes[name] }, (_, index) => one(index));
    await insert(db, name, documents);
  }
  const settings = siteSettings(siteUrl);
  await db.collection<RawDocument>('globals').insertOne(settings);
  await db
    .collection<RawVersion>('_site-settings_versions')
    .insertOne(globalVersion(settings), durable);
}

/** Committed to the journal's disk by the last write of each call. */
async function insert(db: Db, name: CorpusCollection, documents: RawDocument[]): Promise<void> {
  const main: Collection<RawDocument> = db.collection(name);
  const options = { ordered: false, ...durable };
  const writes: Promise<unknown>[] = [main.insertMany(documents, options)];
  if (name !== 'sections') {
    const versions: Collection<RawVersion> = db.collection(`_${name}_versions`);
    const newest = documents.map((document) => versionOf(name, document));
    writes.push(versions.insertMany(newest, options));
  }
  await Promise.all(writes);
}

const durable = { writeConcern: { w: 'majority' as const } };
