import { z } from 'zod';
import { LaunchError } from '../../launch/errors.ts';
import { now } from '../measure/clock.ts';

/** A session of the REST API, as the admin has one. */
export interface Editor {
  /** Saves over what is there and publishes or takes back, as `_status` says. */
  change(id: string, data: ArticleChange): Promise<Answer>;
  create(data: object): Promise<Answer>;
  /** Saves a draft as the form does while one types. */
  autosave(id: string, data: { headline: string }): Promise<Answer>;
  /** The page of the newest draft, as HTML. */
  preview(id: string): Promise<string>;
  /** The known names in an article, as the form asks for them. */
  names(article: object): Promise<void>;
  /** Anything else of the CMS, a page of the admin too; done when the answer is whole. */
  ask(method: string, path: string, data?: object): Promise<void>;
}

export interface ArticleChange {
  headline?: string;
  _status: 'published' | 'draft';
}

/** Milliseconds since 1970. */
export interface Answer {
  id: string;
  slug: string;
  sentAt: number;
  answeredAt: number;
}

export class ApiRefused extends LaunchError {
  override name = 'ApiRefused';
  readonly status: number;

  constructor(what: string, status: number, body: string) {
    super(`${what} was answered with ${status}: ${body.slice(0, 500)}`);
    this.status = status;
  }
}

export async function logIn(cmsUrl: string, email: string, password: string): Promise<Editor> {
  const answer = await fetch(`${cmsUrl}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new ApiRefused('The login', answer.status, await answer.text());
  const { token } = z.object({ token: z.string() }).parse(await answer.json());
  const headers = { authorization: `JWT ${token}`, 'content-type': 'application/json' };

  async function send(method: string, path: string, data: object): Promise<Answer> {
    const body = JSON.stringify(data);
    const sentAt = now();
    const response = await fetch(`${cmsUrl}${path}`, { method, headers, body });
    const text = await response.text();
    const answeredAt = now();
    if (!response.ok) throw new ApiRefused(`${method} ${path}`, response.status, text);
    const { doc } = saved.parse(JSON.parse(text));
    return { ...doc, sentAt, answeredAt };
  }

  async function ask(method: string, path: string, data?: object): Promise<void> {
    const cookie = `payload-token=${token}`;
    const response = await fetch(`${cmsUrl}${path}`, {
      method,
      headers: { ...headers, cookie },
      ...(data ? { body: JSON.stringify(data) } : {}),
    });
    const answer = await response.text();
    if (!response.ok) throw new ApiRefused(`${method} ${path}`, response.status, answer);
  }

  return {
    change: (id, data) => send('PATCH', `/api/articles/${id}?depth=0`, data),
    create: (data) => send('POST', '/api/articles?depth=0', data),
    autosave: (id, data) =>
      send('PATCH', `/api/articles/${id}?autosave=true&draft=true&depth=0`, {
        ...data,
        _status: 'draft',
      }),
    preview: async (id) => {
      const path = `/api/preview/draft/articles/${id}`;
      const response = await fetch(`${cmsUrl}${path}`, { headers });
      const html = await response.text();
      if (response.ok) return html;
      throw new ApiRefused(`GET ${path}`, response.status, html);
    },
    names: (article) => ask('POST', '/api/names', article),
    ask,
  };
}

const saved = z.object({ doc: z.object({ id: z.string(), slug: z.string() }) });
