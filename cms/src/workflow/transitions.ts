import type { stages } from '@dateline/shared/vocabulary.ts';
import type { Role } from '../access/roles.ts';

export type Stage = keyof typeof stages;

/** What people do to move a story on; the words are those of the buttons. */
export const workflowActions = {
  submit: 'Submit for review',
  sendBack: 'Send back',
  assign: 'Assign',
  approve: 'Approve',
  unapprove: 'Take approval back',
  schedule: 'Schedule',
  unschedule: 'Cancel the schedule',
  scheduleUnpublish: 'Schedule the end',
  publish: 'Publish',
  note: 'Leave a note',
} as const;

export type WorkflowAction = keyof typeof workflowActions;

/** What decides whether an action is possible. */
export interface Standing {
  stage: Stage;
  /** The approved revision, and whether the draft has been changed since. */
  approval: 'none' | 'current' | 'outdated';
  /** Readers can see the article. */
  isOut: boolean;
  /** Something waits for its hour, or has failed at it. */
  hasSchedule: boolean;
}

interface Rule {
  /** Who may; who else may write may read, too. */
  roles: readonly Role[];
  from: readonly Stage[];
  /** Absent: the stage stays. */
  to?: Stage;
  /** Why not, though the stage allows it; null if nothing is in the way. */
  unless?: (standing: Standing) => string | null;
}

const writers: readonly Role[] = ['admin', 'editor', 'reporter'];
const publishers: readonly Role[] = ['admin', 'editor'];
const anyStage: readonly Stage[] = [
  'draft',
  'inReview',
  'approved',
  'scheduled',
  'published',
  'corrected',
  'retracted',
];

/** The way of a story through the desk: the one place that says who may do what, and when. */
export const rules: Readonly<Record<WorkflowAction, Rule>> = {
  submit: { roles: writers, from: ['draft'], to: 'inReview' },
  sendBack: { roles: publishers, from: ['inReview', 'approved'], to: 'draft' },
  approve: {
    roles: publishers,
    from: ['draft', 'inReview', 'scheduled'],
    to: 'approved',
    unless: ({ stage, approval }) =>
      stage === 'scheduled' && approval === 'current'
        ? 'This is the revision that was approved already, and nothing has changed since.'
        : null,
  },
  unapprove: { roles: publishers, from: ['approved'], to: 'inReview' },
  schedule: {
    roles: publishers,
    from: ['approved', 'scheduled'],
    to: 'scheduled',
    unless: ({ approval }) => (approval === 'none' ? 'Approve it first.' : null),
  },
  unschedule: {
    roles: publishers,
    from: anyStage,
    unless: ({ hasSchedule }) => (hasSchedule ? null : 'Nothing is scheduled.'),
  },
  scheduleUnpublish: {
    roles: publishers,
    from: anyStage,
    unless: ({ isOut, stage }) =>
      isOut || stage === 'scheduled'
        ? null
        : 'It is not published, and no hour is set for it: there is nothing to end.',
  },
  publish: {
    roles: publishers,
    from: ['draft', 'inReview', 'approved', 'scheduled', 'published', 'corrected'],
  },
  assign: { roles: writers, from: anyStage },
  note: { roles: writers, from: anyStage },
};

/** Why a person with these roles can't do it now, as a sentence; null if they can. */
export function refusal(
  action: WorkflowAction,
  standing: Standing,
  roles: readonly Role[],
): { status: 403 | 409; sentence: string } | null {
  const rule = rules[action];
  if (!roles.some((role) => rule.roles.includes(role))) {
    const sentence = `${workflowActions[action]}: only ${listed(rule.roles, 'or')} may do this.`;
    return { status: 403, sentence };
  }
  const said =
    (rule.from.includes(standing.stage) ? null : wrongStage(action, standing.stage)) ??
    rule.unless?.(standing) ??
    null;
  return said === null ? null : { status: 409, sentence: said };
}

/** The stage after a save; saves move a story too, without a button of the workflow. */
export function stageAfterSave(save: {
  before: Stage;
  changesContent: boolean;
  publishes: boolean;
  unpublishes: boolean;
  isCorrected: boolean;
  /** Into the trash, where nothing waits for an hour. */
  trashes: boolean;
}): Stage {
  if (save.publishes) return save.isCorrected ? 'corrected' : 'published';
  if (save.trashes && save.before === 'scheduled') return 'draft';
  const isOut = save.before === 'published' || save.before === 'corrected';
  if (save.unpublishes && isOut) return 'draft';
  const isDecided = isOut || save.before === 'approved' || save.before === 'retracted';
  return save.changesContent && isDecided ? 'draft' : save.before;
}

const inWords: Readonly<Record<Stage, string>> = {
  draft: 'a draft',
  inReview: 'in review',
  approved: 'approved',
  scheduled: 'scheduled',
  published: 'published',
  corrected: 'published with a correction',
  retracted: 'retracted',
};

const hints: Partial<Record<`${WorkflowAction} ${Stage}`, string>> = {
  'submit published': 'Nothing has changed since: there is nothing to review.',
  'submit corrected': 'Nothing has changed since: there is nothing to review.',
  'sendBack scheduled': 'Cancel the schedule first.',
  'unapprove scheduled': 'Cancel the schedule first.',
  'schedule draft': 'Approve it first.',
  'schedule inReview': 'Approve it first.',
  'approve approved': 'Nothing has changed since.',
};

function wrongStage(action: WorkflowAction, stage: Stage): string {
  const hint = hints[`${action} ${stage}`];
  if (hint) return `The article is ${inWords[stage]}. ${hint}`;
  const allowed = rules[action].from.map((each) => inWords[each]);
  return `The article is ${inWords[stage]}. ${workflowActions[action]}: possible only while it is ${listed(allowed, 'or')}.`;
}

function listed(words: readonly string[], last: 'and' | 'or'): string {
  const head = words.slice(0, -1);
  const tail = words.at(-1) ?? '';
  return head.length === 0 ? tail : `${head.join(', ')} ${last} ${tail}`;
}
