import type { Article } from '@dateline/shared/payload-types.ts';
import { z } from 'zod';

const saveEntry = z.object({
  /** The revision that it made. */
  revision: z.number().int(),
  /** ISO 8601. */
  at: z.string(),
  userName: z.string(),
  /** The open form that it came from; null for programs. */
  form: z.string().nullable(),
  fields: z.array(z.string()),
});

/** One save that changed the content of an article: whose, when and what. */
export type SaveEntry = z.infer<typeof saveEntry>;

const kept = 40;

/** The latest saves of an article, oldest first. They are stored in its field `saves`. */
export function savesOf(article: Pick<Partial<Article>, 'saves'> | undefined): SaveEntry[] {
  const parsed = z.array(saveEntry).safeParse(article?.saves);
  return parsed.success ? parsed.data : [];
}

/** With one more. One person's autosaves of the same fields count as one. */
export function withSave(saves: readonly SaveEntry[], save: SaveEntry): SaveEntry[] {
  const last = saves.at(-1);
  const goesOn =
    last?.form === save.form &&
    last.userName === save.userName &&
    last.fields.join() === save.fields.join();
  return [...(goesOn ? saves.slice(0, -1) : saves), save].slice(-kept);
}

/** What others saved since a form was opened, or since its own last save. */
export function savesMissedBy(
  form: { id: string; base: number },
  saves: readonly SaveEntry[],
): SaveEntry[] {
  return saves.filter((save) => save.revision > form.base && save.form !== form.id);
}
