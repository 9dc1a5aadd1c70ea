import { randomBytes } from 'node:crypto';
import type { CollectionSlug } from 'payload';
import { collectionRules } from '../../src/access/matrix.ts';
import { picture } from './content.ts';
import type { TestNewsroom } from './newsroom.ts';

export type Slug = keyof typeof collectionRules;

/** A document of a collection, and the word in it that must not be read by who may not read it. */
export interface Sample {
  id: string;
  token: string;
  public: boolean;
  owner?: string;
  shared?: string;
}

/** What the documents of one collection lean on. */
export interface Desk {
  section: string;
  entities: [string, string];
  source: string;
  article: string;
  user: string;
}

/** A word that stands nowhere else. */
export const newToken = () => `zq${randomBytes(6).toString('hex')}`;

/**
 * A valid body for each collection, its word in it. A collection without one can't be tried: the test
 * fails until it is here.
 */
export const bodies: Record<Slug, (token: string, desk: Desk) => Record<string, unknown>> = {
  articles: (token, { section }) => ({
    headline: token,
    section,
    bylines: [{ name: 'Desk', role: 'reporting' }],
  }),
  authors: (token) => ({ name: token }),
  entities: (token) => ({ name: token, type: 'Organization' }),
  relationships: (token, { entities: [subject, object], source }) => ({
    subject,
    object,
    predicate: 'partOf',
    statementType: 'reported',
    sources: [source],
    note: token,
  }),
  'legal-instruments': (token) => ({ symbol: token, title: token, adopted: '2017-12-22' }),
  sources: (token) => ({ type: 'official', title: token }),
  photos: (token) => ({ alt: token, credit: 'Photo: Desk' }),
  sections: (token) => ({ name: token, order: 1 }),
  comments: (token, { article }) => ({ text: token, article, status: 'pending' }),
  users: (token) => ({
    name: token,
    email: `${token}@example.org`,
    password: 'correct horse battery staple',
    roles: ['reporter'],
  }),
  machines: (token) => ({ name: token, permissions: ['readFeed'] }),
  'preview-links': (token, { article }) => ({
    title: token,
    documentCollection: 'articles',
    document: article,
    hours: 48,
    expires: new Date().toISOString(),
  }),
  schedules: (token) => ({
    article: token,
    kind: 'publish',
    at: new Date(0).toISOString(),
    status: 'cancelled',
    userName: token,
  }),
  workflows: (token) => ({ article: token, assigneeName: token }),
  retractions: (token) => ({
    id: randomBytes(12).toString('hex'),
    slug: token,
    notice: token,
    date: new Date().toISOString(),
  }),
  vanishings: (token) => ({ article: token, byName: token, at: new Date().toISOString() }),
  merges: (token) => ({
    mergedName: token,
    survivorName: token,
    merged: randomBytes(12).toString('hex'),
    survivor: randomBytes(12).toString('hex'),
    at: new Date().toISOString(),
  }),
  receipts: (token) => ({
    releasedAt: new Date().toISOString(),
    errorMessage: token,
    written: 1,
    removed: 0,
    milliseconds: 1,
    cursor: 'a',
    release: 'a',
    log: 'a',
    number: 1,
    documents: [],
  }),
  'webhook-endpoints': (token) => ({
    name: token,
    kind: 'build',
    url: 'https://192.0.2.1/hook',
    enabled: false,
  }),
  'webhook-deliveries': (token) => ({
    status: 'dead',
    lastAnswer: token,
    tries: 1,
    event: 'article.published',
    documentCollection: 'articles',
    documentId: 'a',
    changedAt: new Date().toISOString(),
    messageId: token,
    cursor: 'a',
  }),
  'payload-jobs': (token) => ({ taskSlug: 'encodeAvif', input: { photo: token }, queue: token }),
  'payload-kv': (token) => ({ key: token, data: { token } }),
  'payload-migrations': (token) => ({ name: token, batch: 1 }),
  'payload-locked-documents': (_, { user }) => ({
    globalSlug: 'site-settings',
    user: { relationTo: 'users', value: user },
  }),
  'payload-preferences': (token) => ({ key: token, value: { token } }),
};

/** Makes a document without asking who may: through the Local API, or past it where it says no. */
export async function makeSample(
  { payload }: TestNewsroom,
  slug: Slug,
  desk: Desk,
  fields: Record<string, unknown> = {},
): Promise<Sample> {
  const token = newToken();
  const data = { ...bodies[slug](token, desk), ...fields };
  const collection: CollectionSlug = slug;
  if (slug === 'photos') {
    const bytes = await picture('png', 40, 30);
    const file = { data: bytes, mimetype: 'image/png', name: 'x.png', size: bytes.length };
    const { id } = await payload.create({ collection: 'photos', data: data as never, file });
    return { id, token, public: false };
  }
  const isOurs = 'publish' in collectionRules[slug] || ['sections', 'users'].includes(slug);
  const { id } = isOurs
    ? await payload.create({ collection, data: data as never })
    : await payload.db.create({ collection, data });
  return { id: String(id), token, public: false };
}
