import { createLocalReq, type Payload } from 'payload';
import { inTransaction } from '../database/in-transaction.ts';
import { act } from '../workflow/act.ts';
import type { ActionInput } from '../workflow/action-input.ts';
import { recordsOf } from '../workflow/records.ts';
import type { Keys } from './keys.ts';
import { hoursAgo } from './moments.ts';
import type { DemoArticle } from './types.ts';

interface Step {
  by: 'editor' | 'reporter';
  hoursAgo: number;
  input: ActionInput;
}

/** Takes an unpublished demo article through the desk, by the hands of the demo accounts. */
export async function walkWorkflow(article: DemoArticle, keys: Keys): Promise<void> {
  const id = keys.id('articles', article.key);
  const steps = stepsOf(article, keys);
  const { payload } = keys;
  const done = (await recordsOf(payload).findOne({ article: id }))?.history.length ?? 0;
  for (const [number, step] of steps.entries()) {
    if (number >= done) await take(payload, id, step, keys.id('users', step.by));
  }
  const times = steps.map((step, number) => [
    `history.${number}.at`,
    new Date(hoursAgo(step.hoursAgo)),
  ]);
  if (times.length === 0) return;
  await recordsOf(payload).updateOne({ article: id }, { $set: Object.fromEntries(times) });
}

async function take(payload: Payload, article: string, { input }: Step, by: string): Promise<void> {
  const user = await payload.findByID({ collection: 'users', id: by, depth: 0 });
  await inTransaction(payload.db, async (transaction) => {
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload);
    req.transactionID = transaction.id;
    await act(req, article, input);
  });
}

function stepsOf({ stage, timing }: DemoArticle, keys: Keys): Step[] {
  if (timing.status === 'published' || (timing.status === 'draft' && stage === 'draft')) return [];
  const assignee = keys.id('users', 'editor');
  const submitted: Step[] = [
    {
      by: 'reporter',
      hoursAgo: 20,
      input: { action: 'submit', note: 'Facts are checked against the dispatch.' },
    },
    { by: 'reporter', hoursAgo: 20, input: { action: 'assign', assignee } },
  ];
  if (stage === 'inReview') return submitted;
  const approved: Step[] = [
    ...submitted,
    { by: 'editor', hoursAgo: 5, input: { action: 'sendBack', note: 'Say whose count it is.' } },
    { by: 'reporter', hoursAgo: 4, input: { action: 'submit' } },
    { by: 'editor', hoursAgo: 3, input: { action: 'approve' } },
  ];
  if (timing.status !== 'scheduled') return approved;
  const at = new Date(hoursAgo(-timing.publishInHours));
  return [...approved, { by: 'editor', hoursAgo: 3, input: { action: 'schedule', at } }];
}
