import { accessOperation, type Endpoint } from 'payload';

/**
 * `GET /api/access`: what whoever asks may do. Payload's own gives along the queries by which it is
 * decided, and in them ids of documents that are hidden from whoever asks.
 */
export const access: Endpoint = {
  method: 'get',
  path: '/access',
  handler: async (req) => {
    const permissions = await accessOperation({ req });
    const withoutQueries = JSON.stringify(permissions, (key, value: unknown) =>
      key === 'where' ? undefined : value,
    );
    return new Response(withoutQueries, {
      headers: { 'cache-control': 'no-store', 'content-type': 'application/json' },
    });
  },
};
