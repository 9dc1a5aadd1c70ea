import type { Article } from '@dateline/shared/payload-types.ts';
import { APIError, type PayloadRequest } from 'payload';
import { contentFields } from './changed-fields.ts';
import { exactly } from './save-note.ts';
import type { Stage } from './transitions.ts';

/**
 * Publishes one version of an article, exactly its content; a later draft stays one, over it. The
 * embargo, and who may write, are the article's and not the version's: the newest hold.
 *
 * @throws {APIError} 409 if the version is no longer there; whatever keeps an article from going out
 */
export async function publishRevision(
  req: PayloadRequest,
  article: string,
  version: string,
): Promise<void> {
  const pinned = await versionOf(req, article, version);
  const newest = await newestOf(req, article);
  const laterDraft = newest.revision === pinned.revision ? null : newest;
  await exactly(req, async () => {
    await save(req, article, pinned, { _status: 'published' });
    if (!laterDraft) return;
    const stage = laterDraft.stage === 'inReview' ? 'inReview' : 'draft';
    await save(req, article, laterDraft, { stage });
  });
}

/** The newest version of an article, a draft perhaps. */
export function newestOf(req: PayloadRequest, article: string): Promise<Article> {
  return req.payload.findByID({ collection: 'articles', id: article, draft: true, depth: 0, req });
}

/**
 * What an article was in one version.
 *
 * @throws {APIError} 409 if the version is no longer there
 */
export async function versionOf(
  req: PayloadRequest,
  article: string,
  id: string,
): Promise<Article> {
  const { docs } = await req.payload.findVersions({
    collection: 'articles',
    where: { and: [{ id: { equals: id } }, { parent: { equals: article } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  });
  const found = docs[0];
  if (!found) {
    throw new APIError(
      'The approved revision is no longer kept. Approve it again.',
      409,
      null,
      true,
    );
  }
  return found.version;
}

async function save(
  req: PayloadRequest,
  article: string,
  { revision, saves, ...content }: Article,
  move: { _status: 'published' } | { stage: Stage },
): Promise<void> {
  const { collections } = req.payload;
  const fields = contentFields(collections.articles.config.flattenedFields);
  const whole: Record<string, unknown> = { ...content };
  const data = Object.fromEntries(
    // A field that is left out would keep what the newest draft has.
    fields.map(({ name, type }) => [name, whole[name] ?? (type === 'array' ? [] : null)]),
  );
  await req.payload.update({
    collection: 'articles',
    id: article,
    data: { ...data, revision, saves, ...move },
    draft: !('_status' in move),
    depth: 0,
    req,
  });
}
