import { randomUUID } from 'node:crypto';
import type { CollectionBeforeOperationHook } from 'payload';
import { reEncode } from './re-encode.ts';
import { readCredit } from './read-credit.ts';

/**
 * Before Payload touches an upload: checks it, keeps the credit and caption it carries, draws it
 * anew and gives it a name of ours, so that neither the file nor its name tells on anybody.
 */
export const takeInPhoto: CollectionBeforeOperationHook<'photos'> = async ({
  args,
  operation,
  req,
}) => {
  const { file } = req;
  if (!file || (operation !== 'create' && operation !== 'update')) return args;
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
