import { randomUUID } from 'node:crypto';
import {
  APIError,
  type CollectionBeforeOperationHook,
  Forbidden,
  type PayloadRequest,
} from 'payload';
import { collectionRules } from '../access/matrix.ts';
import { extentFor } from '../access/who-asks.ts';
import { isRecord } from '../references/is-record.ts';
import { checkPhoto } from './check-photo.ts';
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
  // Payload asks for access only after this hook: nobody's files shall cost any work.
  if (!args.overrideAccess && !extentFor(req.user, collectionRules.photos.create))
    throw new Forbidden(req.t);
  keepStoredFiles(req);
  if ('duplicateFromID' in args && args.duplicateFromID) return args;
  const { file } = req;
  refuseSeveralFiles(req);
  if (!file && operation === 'create') {
    // Payload would fetch the file from an address in the data, past this hook.
    throw refusedPhoto('Choose a file: JPEG, PNG, WebP or AVIF.', 'format');
  }
  if (!file) return withoutFileFields(args);
  if (operation !== 'create') throw keepsItsFile();
  const embedded = readCredit(await checkPhoto(file.data));
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

/** A request can ask for another cut of the stored file, also of one that is out. */
function keepStoredFiles(req: PayloadRequest): void {
  const { uploadEdits: _, ...query } = req.query;
  req.query = query;
}

/** @throws {APIError} 400 */
function refuseSeveralFiles({ files = {}, file }: PayloadRequest): void {
  const names = Object.keys(files);
  if (names.length === 0 || (names.length === 1 && file)) return;
  throw refusedPhoto('Upload one photo at a time, as “file”.', 'format');
}

/** Which files a photo has is not for the request to say. */
function withoutFileFields<T extends object>(args: T): T {
  if (!('data' in args) || !isRecord(args.data)) return args;
  const { filename: _, url: __, thumbnailURL: ___, ...data } = args.data;
  return { ...args, data };
}

/**
 * Payload would take the old file off the disk before it knows whether the save goes well, and a
 * draft's new file would take the place of one that readers see.
 */
function keepsItsFile(): APIError {
  return new APIError(
    'A photo keeps its file. Upload the new file as a new photo and use that.',
    409,
    null,
    true,
  );
}
