/**
 * What every photo file is sent with: it is a picture and nothing else, also where a browser opens it
 * by itself; and no cache between keeps what may be taken back.
 */
export function withFileHeaders({ headers }: { headers: Headers }): Headers {
  for (const [name, value] of Object.entries(fileHeaders)) headers.set(name, value);
  return headers;
}

export const fileHeaders = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-cache',
} as const;
