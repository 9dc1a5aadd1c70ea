import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formAgainFile, placeholders } from '@dateline/shared/comments/form-again.ts';
import { createSiteServer } from '../../../site/server/site-server.ts';

/** The real readers' server over a site of one page, the form that is filled in. */
export async function openReadersServer(cmsUrl: string, secret: string) {
  const directory = await mkdtemp(path.join(tmpdir(), 'readers-'));
  const file = path.join(directory, formAgainFile);
  await mkdir(path.dirname(file), { recursive: true });
  const { message, article, name, text, seen } = placeholders;
  await writeFile(
    file,
    `<p role="alert">${message}</p><input name="article" value="${article}"><input name="seen" value="${seen}"><input name="name" value="${name}"><textarea name="text">${text}</textarea>`,
  );
  const comments = { cmsUrl, secret, trustProxy: true };
  const server = createSiteServer({ directory, comments }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await rm(directory, { recursive: true });
    },
  };
}

/** Sends a form as a browser without scripts does; `from` is what a proxy says of the reader. */
export function sendForm(
  url: string,
  from: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/comments`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'x-forwarded-for': from, ...headers },
    redirect: 'manual',
  });
}
