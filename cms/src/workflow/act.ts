import type { PayloadRequest } from 'payload';
import { isStaff } from '../access/is-staff.ts';
import type { ActionInput } from './action-input.ts';
import { noteAction } from './follow-save.ts';
import { perform } from './perform.ts';
import { savesOf } from './saves.ts';
import { labelOf, sentenceOf } from './stale-save.ts';
import { type ArticleStanding, requireWriter, standingOf } from './standing.ts';
import { refusal } from './transitions.ts';
import { WorkflowRefused } from './workflow-refused.ts';

/**
 * Does what a person asks of the workflow, in the request's transaction.
 *
 * @throws {APIError} 403 or 409 with a sentence, and whatever keeps an article from going out
 */
export async function act(req: PayloadRequest, id: string, input: ActionInput): Promise<void> {
  await requireWriter(req, id);
  const standing = await standingOf(req, id);
  const roles = isStaff(req.user) ? req.user.roles : [];
  const refused = refusal(input.action, standing, roles);
  if (refused) throw new WorkflowRefused(refused.sentence, refused.status);
  if ('revision' in input && input.revision !== undefined)
    refuseUnread(standing, input.revision, req);
  noteAction(req);
  await perform(req, standing, input);
}

/** What somebody decides is what they read: another's later change is read first. */
function refuseUnread({ article }: ArticleStanding, revision: number, req: PayloadRequest): void {
  if ((article.revision ?? 0) <= revision) return;
  const fields = req.payload.collections.articles.config.flattenedFields;
  const changes = savesOf(article)
    .filter((save) => save.revision > revision)
    .map((save) => ({ ...save, fields: save.fields.map((name) => labelOf(name, fields)) }));
  const said = changes.length > 0 ? sentenceOf(changes) : 'It was changed after you opened it.';
  throw new WorkflowRefused(`${said} Reload the page and read it again first.`);
}
