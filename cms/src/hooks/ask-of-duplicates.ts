import { type CollectionBeforeChangeHook, ValidationError } from 'payload';
import { z } from 'zod';
import { knownEntities } from '../names/known-entities.ts';
import { likelyDuplicates } from '../names/likely-duplicates.ts';

const shown = z.array(z.string());

/**
 * Nobody makes an entity a second time unawares: the form says which others it has shown, and one of the
 * same name that is not among them stops the first save. The form then shows it, and the next save is the
 * person's decision. Programs are not asked.
 *
 * @throws {ValidationError} on the field `name`
 */
export const askOfDuplicates: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  req,
}) => {
  const { knownOthers, ...rest } = data;
  const seen = shown.safeParse(knownOthers);
  if (operation !== 'create' || !seen.success) return rest;
  const rows: unknown[] = Array.isArray(data.names) ? data.names : [];
  const names = [data.name, ...rows.map((row) => Object(row).value)].filter(
    (name) => typeof name === 'string',
  );
  const same = likelyDuplicates(await knownEntities(req.payload), names).filter(
    ({ how, entity }) => how === 'same' && !seen.data.includes(entity.id),
  );
  if (same.length === 0) return rest;
  const others = same.map(({ entity }) => `“${entity.name}”`).join(', ');
  throw new ValidationError({
    collection: collection.slug,
    errors: [
      {
        path: 'name',
        message: `This name is known: ${others}. Look at it below; if yours is another one, save again.`,
      },
    ],
    req,
  });
};
