import { z } from 'zod';
import { LaunchError } from '../../../cms/launch/errors.ts';
import { awakeNow } from './awake-clock.ts';
import { Violation } from './violation.ts';

/** What the API answered; `status` is null where the connection broke before it did. */
export interface DeskAnswer {
  status: number | null;
  body: unknown;
}

/** Longer than any request may take, whatever was killed meanwhile; in milliseconds. */
const patience = 40_000;

/** A session of the REST API, good for every CMS of the newsroom. */
export class Desk {
  readonly #headers: Record<string, string>;
  readonly answers = new Map<string, number>();

  constructor(token: string) {
    this.#headers = { authorization: `JWT ${token}`, 'content-type': 'application/json' };
  }

  /** @throws {Violation} if there is neither an answer nor an end of the connection for too long */
  async send(url: string, method: string, data?: object): Promise<DeskAnswer> {
    const answer = await this.#send(url, method, data);
    const kind = `${answer.status ?? 'broken off'}`;
    this.answers.set(kind, (this.answers.get(kind) ?? 0) + 1);
    return answer;
  }

  async #send(url: string, method: string, data?: object): Promise<DeskAnswer> {
    const began = awakeNow();
    const signal = AbortSignal.timeout(patience);
    let status: number | null = null;
    try {
      const body = data === undefined ? null : JSON.stringify(data);
      const response = await fetch(url, { method, headers: this.#headers, body, signal });
      status = response.status;
      return { status, body: await response.json() };
    } catch (error) {
      if (signal.aborted && awakeNow() - began >= patience) {
        throw new Violation(`${method} ${url} had no answer within ${patience / 1000} s.`);
      }
      // The head of an answer has come: that it was broken off later changes nothing of what it says.
      return { status, body: String(error) };
    }
  }
}

/** @throws {LaunchError} if the login is refused */
export async function openDesk(
  cmsUrl: string,
  account: { email: string; password: string },
): Promise<Desk> {
  const response = await fetch(`${cmsUrl}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  if (!response.ok) throw new LaunchError(`The login was answered with ${response.status}.`);
  return new Desk(z.object({ token: z.string() }).parse(await response.json()).token);
}

/** The id of a saved document, or null if the answer has none. */
export function savedId({ body }: DeskAnswer): string | null {
  const saved = z.object({ doc: z.object({ id: z.string() }) }).safeParse(body);
  return saved.data?.doc.id ?? null;
}
