import { z } from 'zod';
import { CmsRefused, NotTheCms } from './errors.ts';
import { patient, type RetryPolicy, request } from './request.ts';

/** A GET of the CMS's REST API, as anybody may make it; `path` begins with `/api/`. */
export async function getJson(
  cmsUrl: string,
  path: string,
  policy: RetryPolicy = patient,
): Promise<unknown> {
  const url = new URL(path, cmsUrl);
  return request(url, (response, body) => readJson(url, response, body), policy);
}

function readJson(url: URL, response: Response, body: Uint8Array): unknown {
  const address = url.origin + url.pathname;
  if (!(response.headers.get('content-type') ?? '').includes('json')) {
    throw new NotTheCms(address, `a ${describeType(response)} and status ${response.status}`);
  }
  const json = parse(address, new TextDecoder().decode(body));
  if (response.ok) return json;
  const message = messageOf(json);
  if (response.status === 404) throw new NotTheCms(address, `404 (${message})`);
  throw new CmsRefused(address, response.status, message);
}

function describeType(response: Response): string {
  const type = response.headers.get('content-type')?.split(';')[0];
  if (!type) return 'nothing readable';
  return type === 'text/html' ? 'web page' : `${type} file`;
}

function parse(address: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A JSON content type over something else is no API of ours, whatever the syntax error says.
    throw new NotTheCms(address, 'something that is not JSON');
  }
}

const apiErrors = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });
const apiMessage = z.object({ message: z.string() });

function messageOf(json: unknown): string {
  const errors = apiErrors.safeParse(json);
  if (errors.success) return errors.data.errors.map((error) => error.message).join(' ');
  const message = apiMessage.safeParse(json);
  return message.success ? message.data.message : 'no reason given';
}
