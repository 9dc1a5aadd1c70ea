import config from '@payload-config';
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes';
import { getPayload } from 'payload';
import { env } from '../../../../env.ts';
import { withAnswerHeaders } from '../../../../headers/answer-headers.ts';
import type { Write } from '../../../../rest/trace-writes.ts';
import { writeHandler } from '../../../../rest/write-handler.ts';

export const GET = withAnswerHeaders(REST_GET(config));
export const POST = withAnswerHeaders(writeHandler(REST_POST(config), log, env.CMS_URL));
export const DELETE = withAnswerHeaders(writeHandler(REST_DELETE(config), log, env.CMS_URL));
export const PATCH = withAnswerHeaders(writeHandler(REST_PATCH(config), log, env.CMS_URL));
export const PUT = withAnswerHeaders(writeHandler(REST_PUT(config), log, env.CMS_URL));
export const OPTIONS = withAnswerHeaders(REST_OPTIONS(config));

async function log(write: Write): Promise<void> {
  (await getPayload({ config })).logger.info(write, 'write');
}
