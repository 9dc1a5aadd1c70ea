import type { IncomingMessage, ServerResponse } from 'node:http';
import { maxFormBytes, readCommentForm } from '@dateline/shared/comments/comment-form.ts';
import { networkOf } from '@dateline/shared/network-of.ts';
import { thanksPath } from '../../src/content/routes.ts';
import { answerJson, answerRedirect, answerWords } from '../answers.ts';
import { floodGate } from './flood-gate.ts';
import { answerFormAgain } from './form-again.ts';
import { makeChallenge } from './make-challenge.ts';
import { type CommentsSettings, type PassedOn, passOn } from './pass-on.ts';
import { readBody } from './read-body.ts';

/** Answers what the form under a story asks of the readers' server. */
export interface CommentsDoor {
  /** `GET /comments/challenge`: work for a browser that sends a comment. */
  challenge: (response: ServerResponse) => Promise<void>;
  /** `POST /comments`: a form, from a browser alone or from the form's script. */
  take: (site: string, incoming: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** @param settings null where no comments are taken: the form then says so, and keeps the text */
export function commentsDoor(settings: CommentsSettings | null): CommentsDoor {
  const gate = floodGate();
  return {
    challenge: async (response) => {
      if (settings) answerJson(response, 200, await makeChallenge(settings.secret));
      else answerWords(response, 503, 'This newsroom takes no comments at the moment.');
    },
    take: async (site, incoming, response) => {
      if (incoming.headers['sec-fetch-site'] === 'cross-site') {
        return answerWords(response, 403, 'Comments are sent from a story of this site only.');
      }
      const address = addressOf(incoming, settings?.trustProxy ?? false);
      const wait = await gate(address);
      const body = await readBody(incoming, maxFormBytes);
      const form = body === null ? null : readCommentForm(body);
      if (body === null || form === null) {
        const status = body === null ? 413 : 400;
        return answerWords(
          response,
          status,
          'The form did not arrive whole. Go back to the story, and send it again.',
        );
      }
      const { status, answer, retryAfter } =
        wait === null ? await passOn(settings, { body, address }) : tooMany(wait);
      if (retryAfter !== null) response.setHeader('Retry-After', retryAfter);
      if (wantsJson(incoming)) return answerJson(response, status, answer);
      if (answer.kept) return answerRedirect(response, 303, thanksPath);
      answerFormAgain(site, response, { status, form, message: answer.message, address, settings });
    },
  };
}

function tooMany(wait: number): PassedOn {
  const message = `Too many comments at once. Your text is kept here: send it again in ${wait} seconds.`;
  return { status: 429, answer: { kept: false, message }, retryAfter: String(wait) };
}

function wantsJson({ headers }: IncomingMessage): boolean {
  return headers.accept === 'application/json';
}

function addressOf({ headers, socket }: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? [headers['x-forwarded-for'] ?? []].flat().join(',') : '';
  const last = forwarded.split(',').at(-1)?.trim();
  return networkOf(last || (socket.remoteAddress ?? 'unknown'));
}
