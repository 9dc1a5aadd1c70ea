import {
  APIError,
  commitTransaction,
  type Endpoint,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload';
import { z } from 'zod';
import { isStaff } from '../access/is-staff.ts';
import { act } from './act.ts';
import { actionInput } from './action-input.ts';
import { workflowState } from './workflow-state.ts';

/**
 * `GET /api/articles/:id/workflow?page=`: a `WorkflowState`. `POST` with an `ActionInput` moves the
 * article on and answers with the state after it.
 */
export const workflowEndpoints: Endpoint[] = [
  {
    method: 'get',
    path: '/:id/workflow',
    handler: async (req) => {
      requireStaff(req);
      const page = z.coerce.number().int().min(1).catch(1).parse(req.query.page);
      return answer(await workflowState(req, articleId(req), page));
    },
  },
  {
    method: 'post',
    path: '/:id/workflow',
    handler: async (req) => {
      requireStaff(req);
      const id = articleId(req);
      const input = actionInput.safeParse(await bodyOf(req));
      if (!input.success) {
        throw new APIError(
          input.error.issues.map(({ message }) => message).join(' '),
          400,
          null,
          true,
        );
      }
      await inItsTransaction(req, () => act(req, id, input.data));
      return answer(await workflowState(req, id, 1));
    },
  },
];

async function inItsTransaction(req: PayloadRequest, work: () => Promise<void>): Promise<void> {
  try {
    const began = await initTransaction(req);
    await work();
    if (began) await commitTransaction(req);
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

function requireStaff({ user }: PayloadRequest): void {
  if (isStaff(user)) return;
  throw new APIError('Only the newsroom may do this.', user ? 403 : 401, null, true);
}

function articleId({ routeParams }: PayloadRequest): string {
  return String(routeParams?.id);
}

async function bodyOf(req: PayloadRequest): Promise<unknown> {
  try {
    return JSON.parse((await req.text?.()) ?? '');
  } catch {
    // What is no JSON is no action; the schema refuses it.
    return null;
  }
}

function answer(state: object): Response {
  return Response.json(state, { headers: { 'cache-control': 'no-store' } });
}
