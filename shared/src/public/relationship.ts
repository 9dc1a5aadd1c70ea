import { z } from 'zod';
import {
  confidenceLevels,
  keysOf,
  legalPredicates,
  predicates,
  statementTypes,
} from '../vocabulary.ts';
import { edtf, id, listOf, orNull } from './primitives.ts';

/** An edge between two entities, or from an entity to a paragraph of law, with its evidence. */
export const relationship = z
  .object({
    id,
    subject: id,
    predicate: z.enum(keysOf(predicates)),
    /** The other entity; null where the predicate leads to law. */
    object: orNull(id),
    /** The legal instrument; null where the predicate leads to an entity. */
    instrument: orNull(id),
    paragraph: orNull(z.string()),
    startDate: orNull(edtf),
    endDate: orNull(edtf),
    statementType: z.enum(keysOf(statementTypes)),
    confidence: orNull(z.enum(keysOf(confidenceLevels))),
    /** Empty where all of them are internal. */
    sources: listOf(id),
    note: orNull(z.string()),
  })
  .refine(
    (edge) =>
      legalPredicates.some((predicate) => predicate === edge.predicate)
        ? edge.instrument !== null
        : edge.object !== null,
    'leads nowhere: it has neither the object nor the legal instrument its predicate needs',
  )
  // Whoever shows, marks up or exports relationships gets them from here: what the desk concludes
  // never comes out as a designation, also where it was entered as one before the admin refused it.
  .overwrite((edge) =>
    edge.predicate === 'designatedUnder' && edge.statementType === 'assessment'
      ? { ...edge, predicate: 'allegedBreachOf' }
      : edge,
  );

export type Relationship = z.infer<typeof relationship>;
