import { z } from 'zod';
import { keysOf } from '../vocabulary.ts';
import { cursor } from './cursor.ts';
import { documentTypes, type FeedDocument } from './documents.ts';

/** What happened to a document, from where readers stand. */
export const changeKinds = ['published', 'updated', 'withdrawn'] as const;

export type ChangeKind = (typeof changeKinds)[number];
export type ChangeEvent = `${(typeof documentTypes)[FeedDocument]}.${ChangeKind}`;

export const changeEvents: ChangeEvent[] = Object.values(documentTypes).flatMap((type) =>
  changeKinds.map((kind): ChangeEvent => `${type}.${kind}`),
);

export const changeEvent = z.enum(changeEvents);

/** A public document at depth 0, to be parsed with the schema of its collection. */
export const wholeDocument = z.record(z.string(), z.unknown());

/** One change. Its document is as it is when the feed is read, perhaps newer than the change. */
export const change = z.object({
  cursor,
  event: changeEvent,
  collection: z.enum(keysOf(documentTypes)),
  /** `site-settings` for the site settings. */
  id: z.string().min(1),
  /** When it was saved; ISO 8601 in UTC. */
  at: z.iso.datetime(),
  /** The id of the request that saved it, for logs. */
  request: z.string().nullable(),
  /** Null: readers can't see it any more. */
  document: wholeDocument.nullable(),
});

/**
 * The answer of `GET /api/changes`. Of several changes of one document in an answer only the last is
 * there. Who has read until `more` is false has the public state of one moment.
 */
export const changesAnswer = z.object({
  changes: z.array(change),
  /** To be sent as `after` the next time. */
  next: cursor,
  more: z.boolean(),
});

export type Change = z.infer<typeof change>;
export type ChangesAnswer = z.infer<typeof changesAnswer>;

/** How many changes one answer has at most. */
export const changesLimit = { most: 500, standard: 200 } as const;

/** Seconds that a follower may have an answer wait for the next change. */
export const longestWait = 30;
