import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import { z } from 'zod';
import { isStaff } from '../access/is-staff.ts';

/** What `GET /api/entities/:id/uses?page=` answers: where an entity stands, articles page by page. */
export interface Uses {
  articles: { id: string; headline: string; isAbout: boolean; isPublished: boolean }[];
  articlesInAll: number;
  pages: number;
  relationships: number;
  photos: number;
}

const pageSize = 10;

/**
 * For the newsroom's people: what names an entity, from the index of references. No field of the entity
 * that joins them: then every read of an entity, by readers too, would look for thousands of articles.
 */
export const usesEndpoint: Endpoint = {
  method: 'get',
  path: '/:id/uses',
  handler: async (req) => {
    if (!isStaff(req.user)) {
      throw new APIError('Only the newsroom may ask this.', req.user ? 403 : 401, null, true);
    }
    const page = z.coerce.number().int().min(1).max(100_000).catch(1).parse(req.query.page);
    const uses = await usesOf(req, String(req.routeParams?.id), page);
    return Response.json(uses, { headers: { 'cache-control': 'no-store' } });
  },
};

async function usesOf({ payload }: PayloadRequest, id: string, page: number): Promise<Uses> {
  const naming = { references: `entities:${id}`, deletedAt: null };
  const count = (slug: 'relationships' | 'photos' | 'articles') =>
    payload.db.connection.collection(slug).countDocuments(naming);
  const [articlesInAll, relationships, photos, found] = await Promise.all([
    count('articles'),
    count('relationships'),
    count('photos'),
    payload.db.connection
      .collection('articles')
      .find(naming, {
        projection: { headline: 1, about: 1, _status: 1 },
        // Newest first: an id begins with the second in which it was made.
        sort: { _id: -1 },
        skip: (page - 1) * pageSize,
        limit: pageSize,
      })
      .toArray(),
  ]);
  return {
    articles: found.map(({ _id, headline, about, _status }) => ({
      id: String(_id),
      headline: typeof headline === 'string' && headline ? headline : 'Without a headline',
      isAbout: Array.isArray(about) && about.some((each) => String(each) === id),
      isPublished: _status === 'published',
    })),
    articlesInAll,
    pages: Math.max(1, Math.ceil(articlesInAll / pageSize)),
    relationships,
    photos,
  };
}
