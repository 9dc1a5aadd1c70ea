import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  type CommentAnswer,
  type CommentForm,
  maxFormBytes,
  maxNameLength,
  maxTextLength,
  readCommentForm,
  readerHeader,
  secretHeader,
} from '@dateline/shared/comments/comment-form.ts';
import { secondsSinceSeen } from '@dateline/shared/comments/seen-token.ts';
import type { Endpoint, PayloadRequest } from 'payload';
import { env } from '../env.ts';
import { dayKey } from '../limits/day-key.ts';
import { checkProof } from './check-proof.ts';
import { cleanName, cleanText } from './clean-text.ts';
import { takeFrom } from './comment-limits.ts';
import { CommentRefused } from './comment-refused.ts';
import { requireOpenArticle } from './open-for-comments.ts';
import { spamWeight, weigh } from './weigh.ts';

/**
 * `POST /api/comments/leave`: takes a comment from the readers' server, which alone knows the secret.
 * What costs least is asked first, and the database is written to last.
 */
export const takeCommentEndpoint: Endpoint = {
  path: '/leave',
  method: 'post',
  handler: async (req) => {
    try {
      await takeComment(req);
      return answer(201, { kept: true, message: thanks });
    } catch (error) {
      if (!(error instanceof CommentRefused)) throw error;
      return answer(error.status, { kept: false, message: error.message }, error.retryAfter);
    }
  },
};

const thanks = 'Thank you. A moderator will read your comment before it appears.';

async function takeComment(req: PayloadRequest): Promise<void> {
  const { payload } = req;
  const secret = requireSecret(req);
  const form = await readForm(req);
  const { text, name } = wordsOf(form);
  const address = req.headers.get(readerHeader) ?? 'unknown';
  const reader = dayKey(payload.secret, address);
  await takeFrom(payload, 'address', reader);
  const effort = await effortOf(form, { secret, address });
  const fingerprint = fingerprintOf(payload.secret, text);
  const { known, repeats } = await sameWords(req, fingerprint, form.article);
  // Sent twice, because the first answer was lost or a button was pressed again.
  if (known) return;
  await requireOpenArticle(form.article, req);
  if (!effort.proof) await takeFrom(payload, 'unproven', reader);
  await takeFrom(payload, 'addressDay', reader);
  await takeFrom(payload, 'article', form.article);
  await takeFrom(payload, 'all', 'all');
  // Last, so that a form that was refused can be sent again with the work that was done for it.
  if (effort.proof) await takeFrom(payload, 'proof', effort.proof);
  const trapped = form.homepage !== '';
  const { weight, reasons } = weigh({
    text,
    name,
    trapped,
    seconds: effort.seconds,
    proven: effort.proof !== null,
    repeats,
  });
  await payload.create({
    collection: 'comments',
    data: {
      article: form.article,
      name: name || null,
      text,
      status: weight >= spamWeight ? 'spam' : 'pending',
      weight,
      reasons,
      fingerprint,
    },
    depth: 0,
    req,
  });
}

/** @throws {CommentRefused} 403 unless the readers' server asks, 503 where there is none */
function requireSecret({ headers }: PayloadRequest): string {
  const secret = env.COMMENTS_SECRET;
  if (!secret) throw new CommentRefused(503, 'This newsroom takes no comments at the moment.');
  const given = Buffer.from(headers.get(secretHeader) ?? '');
  const expected = Buffer.from(secret);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new CommentRefused(403, 'Comments are taken by the form under a story only.');
  }
  return secret;
}

async function readForm(req: PayloadRequest): Promise<CommentForm> {
  const length = Number(req.headers.get('content-length') ?? 0);
  const body = length <= maxFormBytes ? ((await req.text?.()) ?? '') : '';
  const form = readCommentForm(body);
  if (form && Buffer.byteLength(body) <= maxFormBytes) return form;
  throw new CommentRefused(400, 'The form did not arrive whole. Send it again from the story.');
}

function wordsOf(form: CommentForm): { text: string; name: string } {
  const text = cleanText(form.text);
  const name = cleanName(form.name);
  if (text === '') throw new CommentRefused(400, 'There is no text yet: write your comment.');
  if (text.length > maxTextLength) {
    const over = text.length - maxTextLength;
    throw new CommentRefused(400, `The text is ${over} characters too long: shorten it.`);
  }
  if (name.length > maxNameLength) {
    throw new CommentRefused(400, `The name is longer than ${maxNameLength} characters.`);
  }
  return { text, name };
}

/**
 * What the sender did before sending: work, or at least looking at the form once more.
 *
 * @throws {CommentRefused} 428 for neither
 */
async function effortOf(
  { article, proof, seen }: CommentForm,
  { secret, address }: { secret: string; address: string },
): Promise<{ proof: string | null; seconds: number }> {
  const checked = await checkProof(secret, proof);
  if (checked) return { proof: checked.signature, seconds: checked.seconds };
  const seconds = secondsSinceSeen(secret, seen, { article, address, now: Date.now() });
  if (seconds !== null) return { proof: null, seconds };
  throw new CommentRefused(428, 'Read it once more, then send it.');
}

/** Stands for the words of a text without its case, blanks and signs. */
function fingerprintOf(secret: string, text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return createHmac('sha256', secret).update(`comment\n${words}`).digest('base64url');
}

const day = 24 * 60 * 60 * 1000;

/** Whether these words came under this article before, and how often under others in a day. */
async function sameWords(req: PayloadRequest, fingerprint: string, article: string) {
  const { docs } = await req.payload.find({
    collection: 'comments',
    where: {
      fingerprint: { equals: fingerprint },
      createdAt: { greater_than: new Date(Date.now() - day).toISOString() },
    },
    select: { article: true },
    depth: 0,
    limit: 20,
    pagination: false,
    req,
  });
  const known = docs.some((document) => document.article === article);
  return { known, repeats: docs.length };
}

function answer(status: number, body: CommentAnswer, retryAfter: number | null = null): Response {
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  if (retryAfter !== null) headers.set('Retry-After', String(retryAfter));
  return Response.json(body, { status, headers });
}
