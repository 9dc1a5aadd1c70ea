import { z } from 'zod';
import { id } from '../public/primitives.ts';

/** Characters (UTF-16 units, as `maxlength` counts them). */
export const maxTextLength = 4000;
export const maxNameLength = 80;

/** Of a whole form as it is sent: 4,000 letters of three bytes each, percent-encoded, and the rest. */
export const maxFormBytes = 64 * 1024;

/** What the form under an article sends, `application/x-www-form-urlencoded`. */
export const commentForm = z.object({
  article: id,
  name: z.string().default(''),
  text: z.string().default(''),
  /** No reader sees this field: whoever fills it in is a program. */
  homepage: z.string().default(''),
  /** A solved challenge (`proof.ts`) as JSON; empty where no script runs. */
  proof: z.string().default(''),
  /** From a form that was shown once more (`seen-token.ts`); empty at first. */
  seen: z.string().default(''),
});

export type CommentForm = z.infer<typeof commentForm>;

/** Parses the body of a form; null if it is none of ours. */
export function readCommentForm(body: string): CommentForm | null {
  const fields = Object.fromEntries(new URLSearchParams(body));
  return commentForm.safeParse(fields).data ?? null;
}

/** What the CMS answers to the readers' server, and that to the form's script. */
export const commentAnswer = z.object({
  kept: z.boolean(),
  /** For the reader: what happened, and what to do. */
  message: z.string().min(1),
});

export type CommentAnswer = z.infer<typeof commentAnswer>;

/** By these headers the CMS knows the readers' server, and whom it speaks for. */
export const secretHeader = 'x-dateline-comments-secret';
export const readerHeader = 'x-dateline-reader-address';
