import { realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { formAgainFile } from '@dateline/shared/comments/form-again.ts';
import { challengePath, commentsPath } from '../src/content/routes.ts';
import { answerFile, answerRedirect, answerWords } from './answers.ts';
import type { CommentsSettings } from './comments/pass-on.ts';
import { commentsDoor } from './comments/take-comments.ts';
import { controlFilesReader, isControlFile, redirectOf } from './control-files.ts';
import { isSecure, strictTransport } from './headers.ts';
import { isFile } from './open-file.ts';
import { encodePath, requestPath, requestQuery } from './request-path.ts';

/** Milliseconds after which a connection on which nothing moves is closed. */
const idle = 60_000;

/**
 * A web server for readers over a directory of plain files that is changed in place, file by file, or
 * as a whole by a link. No answer mixes two files or two releases. Ranges are not offered.
 */
export function createSiteServer({
  directory,
  comments = null,
  siteUrl = null,
}: {
  directory: string;
  /** Null where no comments are taken. */
  comments?: CommentsSettings | null;
  /** The public address, if it is known: with https, readers are told to stay with it. */
  siteUrl?: string | null;
}): Server {
  const controlFiles = controlFilesReader();
  const door = commentsDoor(comments);
  const server = createServer((incoming, response) => {
    const fail = (error: unknown) => {
      console.error(`${incoming.url} cannot be served:`, error);
      if (response.headersSent) return response.destroy();
      answerWords(response, 503, 'The site cannot be read at the moment.');
    };
    try {
      if (isSecure(siteUrl)) response.setHeaders(new Map(Object.entries(strictTransport)));
      answer(incoming, response)?.catch(fail);
    } catch (error) {
      fail(error);
    }
  });
  server.setTimeout(idle);
  return server;

  function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> | undefined {
    if (incoming.method === 'POST' && incoming.url === commentsPath) {
      const site = currentRelease(directory);
      if (site !== null) return door.take(site, incoming, response);
    }
    if (incoming.method === 'GET' && incoming.url === challengePath) {
      return door.challenge(response);
    }
    answerReading(incoming, response);
  }

  function answerReading(incoming: IncomingMessage, response: ServerResponse) {
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return answerWords(response, 405, 'Only reading is possible here.');
    }
    // One request is answered from one release, though another may become current meanwhile.
    const site = currentRelease(directory);
    if (site === null) return answerWords(response, 503, 'The site has not been built yet.');
    const target = incoming.url ?? '/';
    const path = requestPath(target);
    if (path === null || isControlFile(path)) return answerMissing(site, incoming, response);
    const { gone, redirects } = controlFiles(site);
    const folder = path.endsWith('/') ? path : `${path}/`;
    if (gone.has(path) || gone.has(folder)) return answerGone(site, folder, incoming, response);
    const redirect = redirectOf(redirects, path) ?? redirectOf(redirects, folder);
    if (redirect) {
      const query = redirect.to.includes('?') ? '' : requestQuery(target);
      return answerRedirect(response, redirect.status, redirect.to + query);
    }
    const file = path.endsWith('/') ? `${path}index.html` : path;
    // Only filled in is it a page.
    if (file === `/${formAgainFile}`) return answerMissing(site, incoming, response);
    if (answerFile(site, file, 200, incoming, response)) return;
    if (file === path && isFile(join(site, folder, 'index.html'))) {
      return answerRedirect(response, 308, encodePath(folder) + requestQuery(target));
    }
    return answerMissing(site, incoming, response);
  }
}

function answerMissing(site: string, incoming: IncomingMessage, response: ServerResponse) {
  if (answerFile(site, '/404.html', 404, incoming, response)) return;
  answerWords(response, 404, 'There is no such page.');
}

/** The page at the path says why it was taken back; where there is none, one for all does. */
function answerGone(
  site: string,
  folder: string,
  incoming: IncomingMessage,
  response: ServerResponse,
) {
  if (answerFile(site, `${folder}index.html`, 410, incoming, response)) return;
  if (answerFile(site, '/410/index.html', 410, incoming, response)) return;
  answerWords(response, 410, 'This page has been taken back.');
}

function currentRelease(directory: string): string | null {
  try {
    return realpathSync.native(directory);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
