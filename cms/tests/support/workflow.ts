import type { WorkflowState } from '../../src/workflow/workflow-state.ts';
import { call, sentences } from './content.ts';
import type { TestNewsroom } from './newsroom.ts';

type Headers = Record<string, string>;

/** An action of the workflow through the API; the state after it, or the refusal's sentence. */
export async function act(
  newsroom: TestNewsroom,
  headers: Headers,
  article: string,
  action: string,
  more: object = {},
): Promise<{ status: number; said: string; state: WorkflowState }> {
  const answer = await call<WorkflowState>(newsroom, 'POST', `/api/articles/${article}/workflow`, {
    headers,
    body: { action, ...more },
  });
  return { status: answer.status, said: sentences(answer.body), state: answer.body };
}

/** The same; it must be done. */
export async function done(
  newsroom: TestNewsroom,
  headers: Headers,
  article: string,
  action: string,
  more: object = {},
): Promise<WorkflowState> {
  const { status, said, state } = await act(newsroom, headers, article, action, more);
  if (status !== 200) throw new Error(`${action}: ${status} ${said}`);
  return state;
}

export async function standing(
  newsroom: TestNewsroom,
  headers: Headers,
  article: string,
  query = '',
): Promise<WorkflowState> {
  const path = `/api/articles/${article}/workflow${query}`;
  const answer = await call<WorkflowState>(newsroom, 'GET', path, { headers });
  if (answer.status !== 200) throw new Error(`${answer.status} ${sentences(answer.body)}`);
  return answer.body;
}
