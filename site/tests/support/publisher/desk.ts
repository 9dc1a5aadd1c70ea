import { type ApiBody, call, sentences } from '../../../../cms/tests/support/content.ts';
import type { TestNewsroom } from '../../../../cms/tests/support/newsroom.ts';

export type Doc = Record<string, unknown> & { id: string };

/** An editor at work through the REST API. What the CMS refuses by its rules is no error here. */
export class Desk {
  readonly #newsroom: TestNewsroom;
  readonly #editor: Record<string, string>;
  readonly #admin: Record<string, string>;
  /** What was asked and what the CMS said, for when a test fails. */
  readonly diary: string[] = [];
  done = 0;
  refused = 0;

  constructor(
    newsroom: TestNewsroom,
    editor: Record<string, string>,
    admin: Record<string, string>,
  ) {
    this.#newsroom = newsroom;
    this.#editor = editor;
    this.#admin = admin;
  }

  create(collection: string, data: object): Promise<void> {
    return this.#ask('POST', `/api/${collection}?depth=0`, data);
  }

  change(collection: string, id: string, data: object, query = ''): Promise<void> {
    return this.#ask('PATCH', `/api/${collection}/${id}?depth=0${query}`, data);
  }

  /** For good, which only admins may. */
  delete(collection: string, id: string): Promise<void> {
    return this.#ask(
      'DELETE',
      `/api/${collection}/${id}?depth=0&trash=true`,
      undefined,
      this.#admin,
    );
  }

  /** Retracts an article, or makes it vanish, which only admins may. */
  act(action: string, id: string, data: object): Promise<void> {
    return this.#ask('POST', `/api/articles/${id}/${action}`, data, this.#admin);
  }

  /** As the form does, past its checks. */
  async leaveComment(article: string, text: string): Promise<void> {
    await this.#newsroom.payload.create({
      collection: 'comments',
      data: { article, text, status: 'pending' },
    });
    this.diary.push(`a comment on ${article}: ${text}`);
  }

  settings(data: object): Promise<void> {
    return this.#ask('POST', '/api/globals/site-settings?depth=0', data);
  }

  /** Documents in the order of their making, with what edits ask about them; `where` as a query has it. */
  async all(collection: string, where = ''): Promise<Doc[]> {
    const path = `/api/${collection}?depth=0&limit=0&sort=id&select[mergedInto]=true&select[slug]=true${where}`;
    const { body } = await call(this.#newsroom, 'GET', path, { headers: this.#editor });
    return body.docs ?? [];
  }

  async #ask(method: string, path: string, body?: object, headers = this.#editor): Promise<void> {
    const answer = await call(this.#newsroom, method, path, { headers, body });
    const refusal = answer.status < 400 ? '' : refusalIn(answer);
    if (refusal) this.refused++;
    else this.done++;
    this.diary.push(
      `${method} ${path} ${JSON.stringify(body)?.slice(0, 300)} ${answer.status} ${refusal}`,
    );
  }
}

function refusalIn({ status, body }: { status: number; body: ApiBody }): string {
  if (status >= 500) throw new Error(`${status} ${sentences(body)}`);
  return sentences(body);
}
