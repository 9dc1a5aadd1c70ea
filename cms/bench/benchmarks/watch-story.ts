import { HttpConnection } from '../http/connection.ts';
import type { RawResponse } from '../http/parse-response.ts';
import { untilShown } from '../http/watch-page.ts';
import type { Answer } from '../newsroom/editor.ts';
import type { PageName, StoryPages } from './pages-of.ts';

/** When a change was sent, answered, and first seen on each page: milliseconds since 1970. */
export interface Sighting {
  sentAt: number;
  answeredAt: number;
  seenAt: Record<PageName, number>;
}

/** Four readers, one for each page that is watched, each with a connection that stays open. */
export class Readers {
  readonly #connections: Record<PageName, HttpConnection>;
  readonly #cadenceMs: number;

  constructor(siteUrl: string, cadenceMs: number) {
    this.#cadenceMs = cadenceMs;
    this.#connections = {
      article: new HttpConnection(siteUrl),
      front: new HttpConnection(siteUrl),
      entity: new HttpConnection(siteUrl),
      feed: new HttpConnection(siteUrl),
    };
  }

  /** Sends the change while all four look, and waits until each has seen it. */
  async watch(
    pages: StoryPages,
    shows: Record<PageName, (response: RawResponse) => boolean>,
    send: () => Promise<Answer>,
  ): Promise<Sighting & { answer: Answer }> {
    const watches = await Promise.all(
      names.map(async (name) => {
        const watch = {
          connection: this.#connections[name],
          path: pages[name],
          shows: shows[name],
          cadenceMs: this.#cadenceMs,
        };
        const before = await watch.connection.get(watch.path);
        return { ...watch, etag: before.headers.get('etag') };
      }),
    );
    const sent = send();
    const seeing = Promise.all(watches.map(untilShown));
    const [answer, [article, front, entity, feed]] = await Promise.all([sent, seeing]);
    if (!article || !front || !entity || !feed) throw new Error('A page was not watched.');
    const { sentAt, answeredAt } = answer;
    return { answer, sentAt, answeredAt, seenAt: { article, front, entity, feed } };
  }

  close(): void {
    for (const connection of Object.values(this.#connections)) connection.close();
  }
}

const names = ['article', 'front', 'entity', 'feed'] as const;

/** The same on every page: the words are in it. */
export function onEveryPage(words: string): Record<PageName, (response: RawResponse) => boolean> {
  const needle = Buffer.from(words);
  const shows = ({ status, body }: RawResponse) => status === 200 && body.includes(needle);
  return { article: shows, front: shows, entity: shows, feed: shows };
}

/** The story's own page is gone, and no other names it any more. */
export function onNoPage(words: string): Record<PageName, (response: RawResponse) => boolean> {
  const needle = Buffer.from(words);
  const without = ({ status, body }: RawResponse) => status === 200 && !body.includes(needle);
  const gone = ({ status }: RawResponse) => status === 404 || status === 410;
  return { article: gone, front: without, entity: without, feed: without };
}
