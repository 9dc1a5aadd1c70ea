import {
  type Change as ChangeAsSent,
  changesAnswer,
  longestWait,
} from '@dateline/shared/feed/changes.ts';
import { type FeedDocument, feedDocuments } from '@dateline/shared/feed/documents.ts';
import { errorAnswer } from '@dateline/shared/feed/errors.ts';
import type { Receipt } from '@dateline/shared/feed/receipt.ts';
import { snapshotAnswer } from '@dateline/shared/feed/snapshot.ts';
import type { z } from 'zod';
import { describeIssues } from '../../src/cms/describe-issues.ts';
import { CmsRefused, ContentError, InvalidDocument } from '../../src/cms/errors.ts';
import { labelOf } from '../../src/cms/label.ts';

/** The feed does not know the cursor any longer, or the moment of a snapshot is gone: start afresh. */
export class StartAfresh extends ContentError {}

/** An answer of the feed is not what it promises. */
export class InvalidAnswer extends ContentError {
  constructor(path: string, reason: string) {
    super(
      `The CMS answered ${path} with something that is no ${reason}. Is it of another version?`,
    );
  }
}

/** A change whose document, if it has one, is as its schema promises. */
export type Change = Omit<ChangeAsSent, 'document'> & { document: object | null };

/** What a read of the feed gives; `next` is the cursor to read on from. */
export interface ChangesRead {
  changes: Change[];
  broken: InvalidDocument | null;
  next: string;
}

/** What the CMS says over one HTTP connection that stays open. Times are in milliseconds. */
export interface ChangeFeed {
  /**
   * All changes after a cursor up to this moment, of each document the last. Documents that are not what
   * their schema promises are not among the changes but in `broken`, so that they hold up nothing else.
   *
   * @throws {StartAfresh} if the cursor is unknown or pruned
   * @throws {ContentError} if an answer is an error or invalid
   * @throws {TypeError} if the CMS cannot be reached
   */
  changesAfter: (cursor: string) => Promise<ChangesRead>;
  /**
   * The same as soon as there are any; none after half a minute without. Throws as above, and the
   * signal's reason when it is aborted.
   */
  nextChangesAfter: (cursor: string, signal: AbortSignal) => Promise<ChangesRead>;
  /**
   * Everything public at one moment, page by page; in place of a document that is not what its schema
   * promises stands why. Only the site settings have no id. Throws as above.
   */
  snapshot: () => AsyncIterable<{
    documents: {
      collection: FeedDocument;
      id: string | undefined;
      document: object | InvalidDocument;
    }[];
    /** Where to follow from. */
    cursor: string;
  }>;
  /** Tells the CMS what became of a release. Throws as above. */
  sendReceipt: (receipt: Receipt) => Promise<void>;
}

const patience = 60_000;

export function changeFeed(cmsUrl: string, key: string): ChangeFeed {
  const headers = { authorization: `machines API-Key ${key}` };
  const get = async (path: string, ended?: AbortSignal): Promise<unknown> => {
    const timeout = AbortSignal.timeout(patience);
    const signal = ended ? AbortSignal.any([timeout, ended]) : timeout;
    const response = await fetch(new URL(path, cmsUrl), { headers, signal });
    if (!response.ok) throw await refusal(response);
    return response.json();
  };
  const read = async (cursor: string, wait: number, ended?: AbortSignal): Promise<ChangesRead> => {
    const changes = new Map<string, Change>();
    const broken = new Map<string, InvalidDocument>();
    for (let after = cursor; ; ) {
      const path = `/api/changes?after=${after}&limit=500${after === cursor ? `&wait=${wait}` : ''}`;
      const answer = parse(path, 'change feed', changesAnswer, await get(path, ended));
      for (const change of answer.changes) {
        const key = `${change.collection}:${change.id}`;
        const document = change.document && tryToParse(change.collection, change.document);
        changes.delete(key);
        broken.delete(key);
        if (document instanceof InvalidDocument) broken.set(key, document);
        else changes.set(key, { ...change, document });
      }
      if (!answer.more) {
        return { changes: [...changes.values()], broken: allOf(broken), next: answer.next };
      }
      after = answer.next;
    }
  };
  return {
    changesAfter: (cursor) => read(cursor, 0),
    nextChangesAfter: (cursor, signal) => read(cursor, longestWait, signal),
    async *snapshot() {
      for (let page: string | null = ''; page !== null; ) {
        const path: string = `/api/snapshot?limit=500${page && `&page=${encodeURIComponent(page)}`}`;
        const answer = parse(path, 'snapshot', snapshotAnswer, await get(path));
        const documents = answer.documents.map(({ collection, document }) => ({
          collection,
          id: typeof document.id === 'string' ? document.id : undefined,
          document: tryToParse(collection, document),
        }));
        yield { documents, cursor: answer.cursor };
        page = answer.next;
      }
    },
    sendReceipt: async (receipt) => {
      const response = await fetch(new URL('/api/receipts', cmsUrl), {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(receipt),
        signal: AbortSignal.timeout(patience),
      });
      if (!response.ok) throw await refusal(response);
      await response.arrayBuffer();
    },
  };
}

/** A document of the feed as its schema promises it. Throws `InvalidDocument`. */
export function parseDocument(collection: FeedDocument, document: unknown): object {
  const result = feedDocuments[collection].safeParse(document);
  if (result.success) return result.data;
  const place = { collection, ...labelOf(document) };
  throw new InvalidDocument(
    describeIssues(result.error, document).map((issue) => ({ ...place, ...issue })),
  );
}

function tryToParse(collection: FeedDocument, document: unknown): object {
  try {
    return parseDocument(collection, document);
  } catch (error) {
    if (error instanceof InvalidDocument) return error;
    throw error;
  }
}

function allOf(broken: ReadonlyMap<string, InvalidDocument>): InvalidDocument | null {
  const problems = [...broken.values()].flatMap((error) => error.problems);
  return problems.length === 0 ? null : new InvalidDocument(problems);
}

async function refusal(response: Response): Promise<Error> {
  const { pathname, origin } = new URL(response.url);
  const answer = errorAnswer.safeParse(await response.json().catch(() => null));
  const message = answer.data?.errors.map((error) => error.message).join(' ') ?? 'no reason given';
  if (response.status === 410) return new StartAfresh(message);
  return new CmsRefused(origin + pathname, response.status, message);
}

function parse<S extends z.ZodType>(
  path: string,
  what: string,
  schema: S,
  answer: unknown,
): z.infer<S> {
  const result = schema.safeParse(answer);
  if (!result.success) throw new InvalidAnswer(path, what);
  return result.data;
}
