import { randomUUID } from 'node:crypto';
import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload';
import { liveDocument } from '../database/live-document.ts';
import { isOut } from '../hooks/remember-live.ts';
import { isRecord } from '../references/is-record.ts';
import { reEncode } from './re-encode.ts';
import { readCredit } from './read-credit.ts';
import { refusedPhoto } from './refused-photo.ts';

/**
 * Before Payload touches an upload: checks it, keeps the credit and caption it carries, draws it
 * anew and gives it a name of ours, so that neither the file nor its name tells on anybody.
 */
export const takeInPhoto: CollectionBeforeOperationHook<'photos'> = async ({
  args,
  operation,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args;
  const { file } = req;
  const isDuplicate = 'duplicateFromID' in args && args.duplicateFromID;
  if (!file && operation === 'create' && !isDuplicate) {
    // Payload would fetch the file from an address in the data, past this hook.
    throw refusedPhoto('Choose a file: JPEG, PNG, WebP or AVIF.', 'format');
  }
  if (!file) return isDuplicate ? args : withoutFileFields(args);
  if ('id' in args && args.id) await refuseToReplaceLive(String(args.id), req);
  const embedded = readCredit(file.data);
  const data = await reEncode(file.data);
  req.file = {
    ...file,
    data,
    mimetype: 'image/webp',
    name: `${randomUUID()}.webp`,
    size: data.length,
  };
  if (!('data' in args) || !args.data) return args;
  return {
    ...args,
    data: {
      ...args.data,
      caption: args.data.caption || embedded.caption,
      credit: args.data.credit || embedded.credit,
    },
  };
};

/** Which files a photo has is not for the request to say. */
function withoutFileFields<T extends object>(args: T): T {
  if (!('data' in args) || !isRecord(args.data)) return args;
  const { filename: _, url: __, thumbnailURL: ___, ...data } = args.data;
  return { ...args, data };
}

/**
 * The file of a photo that is out stays: a draft's new file would take its place on the disk.
 *
 * @throws {APIError} 409
 */
async function refuseToReplaceLive(id: string, req: PayloadRequest): Promise<void> {
  if (!isOut(await liveDocument('photos', id, req))) return;
  throw new APIError(
    'This photo is published, and its file stays as it is. Upload the new file as a new photo and use that.',
    409,
    null,
    true,
  );
}
