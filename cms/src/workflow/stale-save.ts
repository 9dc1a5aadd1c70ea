import { APIError, type FlattenedField } from 'payload';
import type { SaveEntry } from './saves.ts';

/** A save by someone who has not seen what another saved meanwhile: 409, with who, when and what. */
export class StaleSave extends APIError {
  // By this name Payload knows that it is no error of the server, and how loudly to log it.
  override name = 'APIError';

  constructor(missed: readonly SaveEntry[], fields: readonly FlattenedField[]) {
    const changes = missed.map(({ at, userName, fields: names }) => ({
      at,
      userName,
      fields: names.map((name) => labelOf(name, fields)),
    }));
    super(
      `${sentenceOf(changes)} Yours was not saved over it, and is still in this form: reload the page in a second window to see theirs, then choose in the workflow panel.`,
      409,
      { code: 'stale', changes },
      true,
    );
  }
}

interface Change {
  at: string;
  userName: string;
  fields: string[];
}

/** “Era Seo changed Headline, Body at 12:03 UTC.”, one for each person. */
export function sentenceOf(changes: readonly Change[]): string {
  const people = Map.groupBy(changes, ({ userName }) => userName);
  return [...people]
    .map(([name, saves]) => {
      const fields = [...new Set(saves.flatMap((save) => save.fields))].join(', ');
      return `${name} changed ${fields} at ${saves.at(-1)?.at.slice(11, 16)} UTC, after you opened it.`;
    })
    .join(' ');
}

/** What the form calls a field. */
export function labelOf(name: string, fields: readonly FlattenedField[]): string {
  const field = fields.find((each) => each.name === name);
  const label = field && 'label' in field ? field.label : undefined;
  return typeof label === 'string' && label !== '' ? label : name;
}
