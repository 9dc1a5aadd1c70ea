import type { PayloadRequest } from 'payload';
import { refuseUnfounded } from '../evidence/refuse-unfounded.ts';
import { addSchedule, cancelSchedules, pinAnother } from '../schedule/schedules.ts';
import type { ActionInput } from './action-input.ts';
import { publishRevision, versionOf } from './publish-revision.ts';
import { actor, addHistory } from './records.ts';
import type { ArticleStanding } from './standing.ts';
import type { Stage } from './transitions.ts';
import { WorkflowRefused } from './workflow-refused.ts';

/** Does an action that is allowed, and notes it. */
export async function perform(
  req: PayloadRequest,
  standing: ArticleStanding,
  input: ActionInput,
): Promise<void> {
  const { id } = standing.article;
  const note = input.note || null;
  switch (input.action) {
    case 'submit':
      await move(req, id, 'inReview');
      return addHistory(req, id, { action: 'submit', note });
    case 'sendBack':
      await move(req, id, 'draft');
      return addHistory(req, id, { action: 'sendBack', note }, { approved: null });
    case 'assign':
      return assign(req, id, input.assignee, note);
    case 'approve':
      return approve(req, standing, note);
    case 'unapprove':
      await move(req, id, 'inReview');
      return addHistory(req, id, { action: 'unapprove', note }, { approved: null });
    case 'schedule':
      return schedule(req, standing, input.at, note);
    case 'unschedule':
      return unschedule(req, standing, input.what, note);
    case 'scheduleUnpublish':
      return scheduleUnpublish(req, standing, input.at, note);
    case 'publish':
      return publish(req, standing, input.which, note);
    case 'note':
      return addHistory(req, id, { action: 'note', note });
  }
}

/** Sets the stage by a version of its own, which no autosave writes over; gives the version's id. */
async function move(req: PayloadRequest, id: string, stage: Stage): Promise<string> {
  await req.payload.update({
    collection: 'articles',
    id,
    data: { stage },
    draft: true,
    depth: 0,
    req,
  });
  const { docs } = await req.payload.db.findVersions({
    collection: 'articles',
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  });
  return String(docs[0]?.id);
}

async function assign(
  req: PayloadRequest,
  id: string,
  assignee: string | null,
  note: string | null,
): Promise<void> {
  if (assignee === null) {
    const nobody = { assignee: null, assigneeName: null };
    return addHistory(req, id, { action: 'assign', note: joined('Nobody', note) }, nobody);
  }
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { equals: assignee } },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  });
  const person = docs[0];
  if (!person) throw new WorkflowRefused('There is no such account. Choose another person.', 400);
  const changes = { assignee: person.id, assigneeName: person.name };
  await addHistory(req, id, { action: 'assign', note: joined(person.name, note) }, changes);
}

async function approve(
  req: PayloadRequest,
  { article, live, stage }: ArticleStanding,
  note: string | null,
): Promise<void> {
  // Whoever decides hears of it now, and not at the hour at which it would fail.
  await refuseUnfounded(req, 'articles', { ...article }, live);
  const isScheduled = stage === 'scheduled';
  const version = await move(req, article.id, isScheduled ? 'scheduled' : 'approved');
  if (isScheduled) await pinAnother(req, article.id, version);
  const approved = { version, revision: article.revision ?? 0, at: new Date(), ...actor(req) };
  await addHistory(req, article.id, { action: 'approve', note }, { approved });
}

async function schedule(
  req: PayloadRequest,
  { article, live, record, schedules }: ArticleStanding,
  at: Date,
  note: string | null,
): Promise<void> {
  refusePast(at);
  if (article.embargo && new Date(article.embargo) > at) {
    const until = new Date(article.embargo).toISOString();
    throw new WorkflowRefused(
      `It is under embargo until ${until}. Choose that hour or a later one, or end the embargo first.`,
    );
  }
  const end = schedules.find(({ kind }) => kind === 'unpublish');
  if (end && end.at <= at) {
    throw new WorkflowRefused(
      `It is to be taken off the site at ${end.at.toISOString()}, before that. Choose an earlier hour, or cancel the end first.`,
    );
  }
  const version = record?.approved?.version ?? null;
  // The record of a source may say since that it is a person.
  if (version) {
    const approved = await versionOf(req, article.id, version);
    await refuseUnfounded(req, 'articles', { ...approved }, live);
  }
  await addSchedule(req, { article: article.id, kind: 'publish', at, version });
  await move(req, article.id, 'scheduled');
  await addHistory(req, article.id, { action: 'schedule', note: joined(at.toISOString(), note) });
}

async function unschedule(
  req: PayloadRequest,
  { article, stage, approval }: ArticleStanding,
  what: 'publish' | 'unpublish',
  note: string | null,
): Promise<void> {
  await cancelSchedules(req, article.id, what);
  if (what === 'publish' && stage === 'scheduled') {
    await move(req, article.id, approval === 'current' ? 'approved' : 'draft');
  }
  const which = what === 'publish' ? 'Publication' : 'End';
  await addHistory(req, article.id, { action: 'unschedule', note: joined(which, note) });
}

async function scheduleUnpublish(
  req: PayloadRequest,
  { article, schedules }: ArticleStanding,
  at: Date,
  note: string | null,
): Promise<void> {
  refusePast(at);
  const start = schedules.find(({ kind }) => kind === 'publish');
  if (start && start.at >= at) {
    throw new WorkflowRefused(
      `It is published only at ${start.at.toISOString()}. Choose a later hour for its end.`,
    );
  }
  await addSchedule(req, { article: article.id, kind: 'unpublish', at, version: null });
  const row = { action: 'scheduleUnpublish', note: joined(at.toISOString(), note) } as const;
  await addHistory(req, article.id, row);
}

async function publish(
  req: PayloadRequest,
  { article, record, approval }: ArticleStanding,
  which: 'approved' | 'newest',
  note: string | null,
): Promise<void> {
  if (which === 'newest') {
    // The history's row of it comes with the save.
    await req.payload.update({
      collection: 'articles',
      id: article.id,
      data: { _status: 'published' },
      depth: 0,
      req,
    });
    if (note) await addHistory(req, article.id, { action: 'note', note });
    return;
  }
  const approved = record?.approved;
  if (!approved) throw new WorkflowRefused('No revision is approved. Approve one first.');
  if (approval === 'outdated') {
    const at = approved.at.toISOString();
    throw new WorkflowRefused(
      `The revision that ${approved.userName} approved at ${at} has been edited since. Approve it again, or publish the newest draft.`,
    );
  }
  await publishRevision(req, article.id, approved.version);
  await addHistory(req, article.id, { action: 'publish', note }, { approved: null });
}

function refusePast(at: Date): void {
  if (at > new Date()) return;
  throw new WorkflowRefused(`${at.toISOString()} is past. Choose an hour to come.`);
}

function joined(what: string, note: string | null): string {
  return note ? `${what}: ${note}` : what;
}
