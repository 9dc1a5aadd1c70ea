import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { CommentForm } from '@dateline/shared/comments/comment-form.ts';
import { formAgainFile, placeholders } from '@dateline/shared/comments/form-again.ts';
import { seenToken } from '@dateline/shared/comments/seen-token.ts';
import { answerHtml } from '../answers.ts';
import type { CommentsSettings } from './pass-on.ts';

interface Again {
  status: number;
  form: CommentForm;
  /** What happened, and what to do. */
  message: string;
  address: string;
  settings: CommentsSettings | null;
}

/** Answers with the form once more: what was typed stands in it, and it may be sent. */
export function answerFormAgain(site: string, response: ServerResponse, again: Again): void {
  const { form, settings, address, message } = again;
  const values: Record<keyof typeof placeholders, string> = {
    message,
    article: form.article,
    name: form.name,
    text: form.text,
    seen: settings ? seenToken(settings.secret, form.article, address, Date.now()) : '',
  };
  const page = readFileSync(join(site, formAgainFile), 'utf8');
  // In one go: what a reader typed is never looked through for placeholders.
  const filled = page.replace(anyPlaceholder, (found) => {
    const name = namesByPlaceholder.get(found);
    return name === undefined ? found : escapeHtml(values[name]);
  });
  answerHtml(response, again.status, filled);
}

const namesByPlaceholder = new Map<string, keyof typeof placeholders>(
  Object.entries(placeholders).map(([name, text]) => [text, name as keyof typeof placeholders]),
);
const anyPlaceholder = new RegExp(Object.values(placeholders).join('|'), 'g');

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
