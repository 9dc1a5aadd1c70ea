import { z } from 'zod';
import {
  entityTypes,
  identifierSchemes,
  keysOf,
  languages,
  nameKinds,
  romanisations,
  scripts,
  topics,
} from '../vocabulary.ts';
import { edtf, id, instant, listOf, orNull, slug, webAddress } from './primitives.ts';

/** One name, as written somewhere: never romanised by a machine. */
const entityName = z.object({
  value: z.string().min(1),
  lang: z.enum(keysOf(languages)),
  script: z.enum(keysOf(scripts)),
  kind: z.enum(keysOf(nameKinds)),
  romanisation: orNull(z.enum(keysOf(romanisations))),
  from: orNull(edtf),
  to: orNull(edtf),
  source: orNull(id),
});

const identifier = z.object({
  scheme: z.enum(keysOf(identifierSchemes)),
  value: z.string().min(1),
  url: orNull(webAddress),
});

/** A person, body, brand, place, event, vessel or product that the desk knows. */
export const entity = z.object({
  id,
  type: z.enum(keysOf(entityTypes)),
  /** The name that the desk uses in running text. */
  name: z.string().min(1),
  slug,
  /** Every slug it was public under before, each a permanent redirect. */
  earlierSlugs: listOf(slug),
  names: listOf(entityName),
  identifiers: listOf(identifier),
  summary: orNull(z.string()),
  lastReviewed: orNull(instant),
  topics: listOf(z.enum(keysOf(topics))),
  /** What tells it from others of the same name. */
  disambiguation: orNull(z.string()),
  startDate: orNull(edtf),
  endDate: orNull(edtf),
  /** Degrees, WGS 84. */
  latitude: orNull(z.number().min(-90).max(90)),
  longitude: orNull(z.number().min(-180).max(180)),
  mergedInto: orNull(id),
});

export type Entity = z.infer<typeof entity>;
export type EntityName = z.infer<typeof entityName>;
