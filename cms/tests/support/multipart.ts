import type { TestNewsroom } from './newsroom.ts';

/** One part of a form, its header lines as they stand: a browser would mend what tests want broken. */
export interface Part {
  headers: string[];
  data: Buffer;
}

export const boundary = 'dateline-9f2c';

/** The file under `file`, with a name that nobody mends. */
export function filePart(data: Buffer, fileName: string, type: string, field = 'file'): Part {
  return {
    headers: [
      `Content-Disposition: form-data; name="${field}"; filename="${fileName}"`,
      `Content-Type: ${type}`,
    ],
    data,
  };
}

/** The fields as the admin sends them, as JSON in `_payload`. */
export function fieldsPart(fields: unknown): Part {
  return {
    headers: ['Content-Disposition: form-data; name="_payload"'],
    data: Buffer.from(typeof fields === 'string' ? fields : JSON.stringify(fields)),
  };
}

export function multipart(parts: Part[]): Buffer {
  const pieces = parts.flatMap(({ headers, data }) => [
    Buffer.from(`--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n`),
    data,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
}

/** Sends a form's bytes as they are. */
export async function sendForm(
  newsroom: TestNewsroom,
  headers: Record<string, string>,
  body: Buffer,
  options: { method?: string; path?: string; type?: string } = {},
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${newsroom.url}${options.path ?? '/api/photos?depth=0'}`, {
    method: options.method ?? 'POST',
    headers: {
      ...(headers.authorization ? { authorization: headers.authorization } : {}),
      'content-type': options.type ?? `multipart/form-data; boundary=${boundary}`,
    },
    body: new Uint8Array(body),
  });
  return { status: response.status, text: await response.text() };
}
