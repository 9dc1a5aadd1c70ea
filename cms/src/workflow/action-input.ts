import { id } from '@dateline/shared/public/primitives.ts';
import { z } from 'zod';

const note = z.string().trim().max(5000).optional();
const at = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
/** The revision that the person has before them; given, nothing newer is decided by mistake. */
const revision = z.number().int().optional();

/** What is asked of the workflow: the body of `POST /api/articles/:id/workflow`. */
export const actionInput = z.discriminatedUnion('action', [
  z.object({ action: z.literal('submit'), note, revision }),
  z.object({
    action: z.literal('sendBack'),
    note: z
      .string({ error: 'Write a note: what is to be done?' })
      .trim()
      .min(1, 'Write a note: what is to be done?')
      .max(5000),
  }),
  z.object({ action: z.literal('assign'), assignee: id.nullable(), note }),
  z.object({ action: z.literal('approve'), note, revision }),
  z.object({ action: z.literal('unapprove'), note }),
  z.object({ action: z.literal('schedule'), at, note }),
  z.object({
    action: z.literal('unschedule'),
    what: z.enum(['publish', 'unpublish']).default('publish'),
    note,
  }),
  z.object({ action: z.literal('scheduleUnpublish'), at, note }),
  z.object({
    action: z.literal('publish'),
    which: z.enum(['approved', 'newest']).default('newest'),
    note,
    revision,
  }),
  z.object({
    action: z.literal('note'),
    note: z.string({ error: 'Write the note.' }).trim().min(1, 'Write the note.').max(5000),
  }),
]);

export type ActionInput = z.infer<typeof actionInput>;
