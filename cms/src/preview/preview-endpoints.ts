import { isPreviewCollection } from '@dateline/shared/feed/preview.ts';
import { id as idSchema } from '@dateline/shared/public/primitives.ts';
import type { Endpoint, PayloadRequest } from 'payload';
import { isStaff } from '../access/is-staff.ts';
import { requireMachine } from '../access/require-machine.ts';
import { htmlAnswer, type Viewer } from './answers.ts';
import { messagePage } from './banner.ts';
import { noteUse, openLink } from './preview-link.ts';
import { draftPath, linkPath } from './preview-paths.ts';
import { type Sight, showDraft } from './show-draft.ts';
import { takeLook } from './take-look.ts';

/**
 * `GET /api/preview/link/<token>`, for whoever was given the link, and below it the photos and styles of
 * that page. A link that opens nothing is answered alike, whatever the reason.
 */
export const previewByLink: Endpoint = {
  method: 'get',
  path: '/preview/link/:token/:rest*',
  handler: async (req) => {
    const token = String(req.routeParams?.token);
    const path = restOf(req);
    const wait = await takeLook(req, path.length === 0 ? 'page' : 'file');
    if (wait !== null) return tooManyLooks(wait);
    const grant = await openLink(req, token);
    if (!grant) return nothingHere();
    const { collection, document, expires, link } = grant;
    const sight: Sight = {
      collection,
      id: document,
      viewer: 'link',
      whose: 'newsroom',
      base: linkPath(token),
      expires,
    };
    const answer = await showDraft(req, sight, path);
    if (answer?.ok && path.length === 0) await noteUse(req, link);
    return answer ?? nothingHere();
  },
};

/**
 * `GET /api/preview/draft/<collection>/<id>`, for the newsroom's people, who may look at what they may
 * read, and for machine accounts with the permission `preview`.
 */
export const previewOfDraft: Endpoint = {
  method: 'get',
  path: '/preview/draft/:collection/:id/:rest*',
  handler: async (req) => {
    const { user } = req;
    if (user && !isStaff(user)) requireMachine(req, 'preview');
    if (!user) {
      return say(401, 'Sign in first', 'Sign in to the admin, then open the preview again.');
    }
    const collection = req.routeParams?.collection;
    const id = idSchema.safeParse(req.routeParams?.id);
    if (!isPreviewCollection(collection) || !id.success) return noDraft();
    const sight: Sight = {
      collection,
      id: id.data,
      viewer: 'newsroom',
      whose: isStaff(user) ? 'asker' : 'newsroom',
      base: draftPath(collection, id.data),
      expires: null,
    };
    return (await showDraft(req, sight, restOf(req))) ?? noDraft();
  },
};

function restOf({ routeParams }: PayloadRequest): string[] {
  const rest = routeParams?.rest;
  return Array.isArray(rest) ? rest.map(String) : [];
}

function nothingHere(): Response {
  const sentence =
    'It may have ended, or it was ended by the newsroom. Ask whoever sent it to you for another one.';
  return say(404, 'This link opens nothing', sentence, 'link');
}

function tooManyLooks(wait: number): Response {
  const minutes = Math.ceil(wait / 60);
  const sentence = `Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then open the link again.`;
  const answer = say(429, 'Too many looks from here', sentence, 'link');
  answer.headers.set('retry-after', String(wait));
  return answer;
}

function noDraft(): Response {
  const sentence =
    'It may have been deleted, or you may not see it. Look in the list of documents.';
  return say(404, 'There is no such draft', sentence);
}

function say(
  status: number,
  title: string,
  sentence: string,
  viewer: Viewer = 'newsroom',
): Response {
  return htmlAnswer(messagePage(title, sentence), status, viewer);
}
