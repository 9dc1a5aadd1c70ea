import { z } from 'zod';
import { keysOf, languages, sourceTypes } from '../vocabulary.ts';
import { id, instant, orNull, webAddress } from './primitives.ts';

/** Where a statement comes from. A source of type person is internal and never gets here. */
export const source = z.object({
  id,
  type: z.enum(keysOf(sourceTypes)).exclude(['person']),
  publisher: orNull(z.string()),
  title: z.string().min(1),
  url: orNull(webAddress),
  archivedUrl: orNull(webAddress),
  /** The day on which the archived copy was made. */
  archivedOn: orNull(instant),
  published: orNull(instant),
  retrieved: orNull(instant),
  language: orNull(z.enum(keysOf(languages))),
});

export type Source = z.infer<typeof source>;
