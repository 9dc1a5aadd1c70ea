import { z } from 'zod';
import { keysOf, measureDirections, measureTypes } from '../vocabulary.ts';
import { id, instant, listOf, orNull, slug, webAddress } from './primitives.ts';

const measure = z.object({
  type: z.enum(keysOf(measureTypes)),
  direction: z.enum(keysOf(measureDirections)),
  /** Who has to act, for example "All Member States". */
  bound: orNull(z.string()),
  goods: orNull(z.string()),
  /** Chapters of the Harmonized System, for example "86–89". */
  hsChapters: orNull(z.string()),
  exemptions: orNull(z.string()),
  inForceFrom: orNull(instant),
});

const paragraph = z.object({
  /** As printed, for example `8(a)(iii)`. */
  number: z.string().min(1),
  /** The fragment of its link, for example `para-8-a-iii`. */
  anchor: z.string().regex(/^[a-z0-9-]+$/),
  summary: z.string().min(1),
  /** Present only where an editor has checked it against the original. */
  verbatim: orNull(z.string()),
  checkedAgainst: orNull(z.string()),
  checkedOn: orNull(instant),
  measures: listOf(measure),
});

/** A UN Security Council resolution, by paragraphs. */
export const legalInstrument = z.object({
  id,
  /** UN document symbol, for example `S/RES/2397 (2017)`. */
  symbol: z.string().min(1),
  slug,
  title: z.string().min(1),
  adopted: instant,
  meeting: orNull(z.string()),
  body: z.string().min(1),
  url: orNull(webAddress),
  summary: orNull(z.string()),
  amends: listOf(id),
  reaffirms: listOf(id),
  paragraphs: listOf(paragraph),
});

export type LegalInstrument = z.infer<typeof legalInstrument>;
export type LegalParagraph = z.infer<typeof paragraph>;
