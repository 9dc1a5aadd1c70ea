import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { APIError, type Endpoint } from 'payload';
import { fileHeaders } from './file-headers.ts';
import { photoFolder } from './photo-folder.ts';

/** `GET /api/photos/:id/avif/:width`: under the same rule as the photo itself. */
export const avifEndpoint: Endpoint = {
  method: 'get',
  path: '/:id/avif/:width',
  handler: async (req) => {
    const photo = await req.payload.findByID({
      collection: 'photos',
      id: String(req.routeParams?.id),
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      req,
    });
    const file = photo?.avif?.find(({ width }) => String(width) === req.routeParams?.width);
    if (!file) throw new APIError('There is no such file.', 404, null, true);
    const bytes = await readFile(path.join(photoFolder, path.basename(file.filename)));
    return new Response(new Uint8Array(bytes), {
      headers: { 'content-type': 'image/avif', ...fileHeaders },
    });
  },
};
