import type { PayloadRequest } from 'payload';
import { isStaff } from '../access/is-staff.ts';
import { type HistoryRow, historyActions } from './records.ts';
import { type SaveEntry, savesOf } from './saves.ts';
import { labelOf } from './stale-save.ts';
import { mayWrite, standingOf } from './standing.ts';
import { refusal, type Stage, type WorkflowAction, workflowActions } from './transitions.ts';

/** What the workflow panel shows: `GET /api/articles/:id/workflow`. Times are ISO 8601. */
export interface WorkflowState {
  stage: Stage;
  stageSince: string | null;
  /** The revision that the newest draft is. */
  revision: number;
  /** The latest saves, with the labels of the fields. */
  saves: SaveEntry[];
  assignee: { id: string; name: string } | null;
  approved: { at: string; userName: string; isOutdated: boolean } | null;
  schedules: {
    kind: 'publish' | 'unpublish';
    at: string;
    userName: string;
    status: 'waiting' | 'failed';
    problem: string | null;
  }[];
  /** The newest first, one page of them. */
  history: { id: string; words: string; at: string; userName: string; note: string | null }[];
  historyPages: number;
  /** What the person can do now. */
  actions: WorkflowAction[];
  people: { id: string; name: string }[];
  /** IANA name of the newsroom's time zone. */
  timeZone: string;
}

const historyPageSize = 10;

export async function workflowState(
  req: PayloadRequest,
  id: string,
  page: number,
): Promise<WorkflowState> {
  const standing = await standingOf(req, id);
  const { article, record, schedules } = standing;
  const roles = isStaff(req.user) && (await mayWrite(req, id)) ? req.user.roles : [];
  const actions = Object.keys(workflowActions) as WorkflowAction[];
  const { config } = req.payload.collections.articles;
  const history = (record?.history ?? []).toReversed();
  const first = (page - 1) * historyPageSize;
  const [people, settings] = await Promise.all([
    req.payload.find({
      collection: 'users',
      select: { name: true },
      sort: 'name',
      depth: 0,
      pagination: false,
      req,
    }),
    req.payload.findGlobal({ slug: 'site-settings', depth: 0, req }),
  ]);
  return {
    stage: standing.stage,
    stageSince: article.stageSince ?? null,
    revision: article.revision ?? 0,
    saves: savesOf(article).map((save) => ({
      ...save,
      fields: save.fields.map((name) => labelOf(name, config.flattenedFields)),
    })),
    assignee: record?.assignee
      ? { id: record.assignee, name: record.assigneeName ?? 'Somebody' }
      : null,
    approved: record?.approved
      ? {
          at: record.approved.at.toISOString(),
          userName: record.approved.userName,
          isOutdated: standing.approval === 'outdated',
        }
      : null,
    schedules: schedules.map(({ kind, at, userName, status, problem }) => ({
      kind,
      at: at.toISOString(),
      userName,
      status: status === 'failed' ? 'failed' : 'waiting',
      problem,
    })),
    history: history.slice(first, first + historyPageSize).map(rowOf),
    historyPages: Math.max(1, Math.ceil(history.length / historyPageSize)),
    actions: actions.filter((action) => refusal(action, standing, roles) === null),
    people: people.docs.map(({ id: user, name }) => ({ id: user, name })),
    timeZone: settings.timeZone,
  };
}

function rowOf({ id, action, at, userName, note }: HistoryRow): WorkflowState['history'][number] {
  return { id, words: historyActions[action], at: at.toISOString(), userName, note };
}
