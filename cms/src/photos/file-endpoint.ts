import { APIError, type Endpoint, type PayloadHandler, type PayloadRequest } from 'payload';

/**
 * `GET /api/photos/file/:filename`, which is Payload's. It would look for the `prefix` of an address in
 * a field that photos don't have, and answer 500 to anybody.
 */
export const fileEndpoint: Endpoint = {
  method: 'get',
  path: '/file/:filename',
  handler: (req) => {
    req.searchParams.delete('prefix');
    return payloadsHandler(req)(req);
  },
};

/** Payload puts its own endpoints behind ours. */
function payloadsHandler({ payload }: PayloadRequest): PayloadHandler {
  const endpoints = payload.collections.photos.config.endpoints || [];
  const found = endpoints.findLast(({ path }) => path === fileEndpoint.path);
  if (!found || found.handler === fileEndpoint.handler) {
    throw new APIError('Files are not served.', 501);
  }
  return found.handler;
}
