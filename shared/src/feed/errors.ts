import { z } from 'zod';

/** What feed and snapshot refuse, by the `code` in their answer. */
export const feedErrorCodes = {
  'bad-cursor': 'The cursor is malformed: a mistake of the follower.',
  'bad-page': 'The page token is malformed: a mistake of the follower.',
  'bad-limit': 'The limit is out of its range: a mistake of the follower.',
  'bad-wait': 'The seconds to wait are out of their range: a mistake of the follower.',
  'unknown-cursor': 'Of another log, or pruned: start afresh from the snapshot.',
  'snapshot-gone': 'The moment of the snapshot is too old: start the snapshot afresh.',
  'no-machine': 'No key of a machine account.',
  'no-permission': 'The machine account lacks the permission.',
} as const;

export type FeedErrorCode = keyof typeof feedErrorCodes;

/** Every error answer; `data` is there where a program can do something about it. */
export const errorAnswer = z.object({
  errors: z
    .array(
      z.object({
        message: z.string(),
        data: z.looseObject({ code: z.string().optional() }).nullish(),
      }),
    )
    .min(1),
});
