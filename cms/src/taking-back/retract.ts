import { APIError, type PayloadRequest } from 'payload';
import { liveDocument } from '../database/live-document.ts';
import { isOut } from '../hooks/remember-live.ts';
import { takenBackNow } from './taken-back-field.ts';
import { withTransaction } from './with-transaction.ts';

/** What the editor decided. */
export interface Retracting {
  notice: string;
  /** Whether readers still see the headline. */
  showHeadline: boolean;
}

/**
 * Unpublishes an article, puts the notice in its place and ends its preview links, or changes the notice
 * of one that was retracted before, in one transaction.
 *
 * @throws {APIError} 404 if there is none, 409 if readers never saw it
 */
export function retract(
  req: PayloadRequest,
  id: string,
  { notice, showHeadline }: Retracting,
): Promise<'retracted' | 'notice changed'> {
  return withTransaction(req, async (within) => {
    const { payload, user } = within;
    const live = await liveDocument<LiveArticle>('articles', id, within);
    if (!live || live.deletedAt) throw new APIError('There is no such article.', 404, null, true);
    const before = await payload.db.findOne<Stored>({
      collection: 'retractions',
      where: { id: { equals: id } },
      req: within,
    });
    if (!before && !isOut(live) && !(await wasOut(within, id))) {
      throw new APIError(
        'Readers never saw this article: there is nothing to retract. Leave it a draft or move it to the trash.',
        409,
        null,
        true,
      );
    }
    const data = {
      slug: before?.slug ?? live.slug,
      earlierSlugs: before?.earlierSlugs ?? live.earlierSlugs ?? [],
      notice,
      headline: showHeadline ? (before?.headline ?? live.headline) : null,
      date: before?.date ?? new Date().toISOString(),
      byName: before?.byName ?? (user?.collection === 'users' ? user.name : null),
    };
    const action = before ? 'notice changed' : 'retracted';
    if (before) {
      await payload.db.updateOne({ collection: 'retractions', id, data, req: within });
    } else {
      const created = { id, ...data };
      await payload.db.create({ collection: 'retractions', data: created, req: within });
    }
    await payload.update({
      collection: 'articles',
      id,
      data: {
        _status: 'draft',
        stage: 'retracted',
        // A draft that waited over what was out may have had another.
        slug: data.slug,
        earlierSlugs: data.earlierSlugs,
        takenBack: [...(live.takenBack ?? []), takenBackNow(action, user, notice)],
      },
      depth: 0,
      req: within,
    });
    // Who was given a link to look at the draft is a reader now like others.
    await payload.db.updateMany({
      collection: 'preview-links',
      where: { document: { equals: id } },
      data: { revoked: true },
      req: within,
    });
    return action;
  });
}

interface LiveArticle {
  slug: string;
  earlierSlugs?: string[] | null;
  headline: string;
  takenBack?: ReturnType<typeof takenBackNow>[] | null;
}

interface Stored {
  id: string;
  slug: string;
  earlierSlugs?: string[] | null;
  headline?: string | null;
  date: string;
  byName?: string | null;
}

/** Whether any version of it was published. */
async function wasOut({ payload, ...req }: PayloadRequest, id: string): Promise<boolean> {
  const { totalDocs } = await payload.db.countVersions({
    collection: 'articles',
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    req,
  });
  return totalDocs > 0;
}
