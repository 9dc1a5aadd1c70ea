import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { z } from 'zod';

/** What is known of a save before its data are read: kept at the request for the hooks after it. */
export interface SaveNote {
  /** The open form that saves, and the revision it started from; null for programs. */
  form: { id: string; base: number } | null;
  /** Saved as a draft, over what is published perhaps. */
  isDraft: boolean;
}

const noteKey = 'save of an article';
const exactKey = 'exactly this revision';

const formFields = z.object({ form: z.string().min(1).max(100), revision: z.number().int() });

/** Reads from a save which form it comes from, in `form` and `revision` of its data. */
export const noteSave: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const data = 'data' in args ? args.data : undefined;
  const sent =
    operation === 'update' || operation === 'updateByID' ? formFields.safeParse(data) : null;
  const note: SaveNote = {
    form: sent?.success ? { id: sent.data.form, base: sent.data.revision } : null,
    isDraft: 'draft' in args && Boolean(args.draft),
  };
  req.context[noteKey] = note;
  return args;
};

export function saveNote(req: PayloadRequest): SaveNote {
  return (req.context[noteKey] as SaveNote | undefined) ?? { form: null, isDraft: false };
}

/** Runs `work`, whose saves write a revision as it was: nobody edits, so no hook derives from it. */
export async function exactly<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  req.context[exactKey] = true;
  try {
    return await work();
  } finally {
    delete req.context[exactKey];
  }
}

export function isExact(req: PayloadRequest): boolean {
  return req.context[exactKey] === true;
}
