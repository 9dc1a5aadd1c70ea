import { receipt } from '@dateline/shared/feed/receipt.ts';
import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import { z } from 'zod';
import { requireMachine } from '../access/require-machine.ts';
import { keepReceipt } from './keep-receipt.ts';

/** `POST /api/receipts`: a `receipt` of shared/, from a machine account; answered with 202. */
export const receiptsEndpoint: Endpoint = {
  method: 'post',
  path: '/',
  handler: async (req) => {
    requireMachine(req, 'sendReceipts');
    const parsed = receipt.safeParse(await bodyOf(req));
    if (!parsed.success) {
      throw new APIError(
        `This is no receipt. ${z.prettifyError(parsed.error)}`,
        400,
        { code: 'bad-receipt' },
        true,
      );
    }
    await keepReceipt(req.payload, parsed.data);
    return Response.json({ accepted: true }, { status: 202 });
  },
};

async function bodyOf(req: PayloadRequest): Promise<unknown> {
  try {
    return JSON.parse((await req.text?.()) ?? '');
  } catch {
    // What is no JSON is no receipt; the schema refuses it.
    return null;
  }
}
