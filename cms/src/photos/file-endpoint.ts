import { APIError, type Endpoint, type PayloadHandler, type PayloadRequest } from 'payload';

/**
 * `GET /api/photos/file/:filename`, which is Payload's. It would look for the `prefix` of an address in
 * a field that photos don't have, and answer 500 to anybody; and 500 to the newsroom for a file that is
 * not there, for example of a photo that has vanished.
 */
export const fileEndpoint: Endpoint = {
  method: 'get',
  path: '/file/:filename',
  handler: async (req) => {
    req.searchParams.delete('prefix');
    const response = await payloadsHandler(req)(req);
    if (response.status !== 500) return response;
    throw new APIError('There is no such file.', 404, null, true);
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
