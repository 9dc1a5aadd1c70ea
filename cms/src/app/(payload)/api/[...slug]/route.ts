import config from '@payload-config';
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes';
import { retryConflicts } from '../../../../rest/retry-conflicts.ts';

export const GET = REST_GET(config);
export const POST = retryConflicts(REST_POST(config));
export const DELETE = retryConflicts(REST_DELETE(config));
export const PATCH = retryConflicts(REST_PATCH(config));
export const PUT = retryConflicts(REST_PUT(config));
export const OPTIONS = REST_OPTIONS(config);
