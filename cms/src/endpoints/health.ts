import type { Endpoint } from 'payload';

/** `GET /api/health`: 200 once the API answers and the database does. */
export const health: Endpoint = {
  method: 'get',
  path: '/health',
  handler: async ({ payload }) => {
    await payload.db.connection.db?.command({ ping: 1 });
    return Response.json({ status: 'ok', cms: 'dateline' });
  },
};
