import { z } from 'zod';
import { bylineRoles, confidenceLevels, keysOf, languages, statementTypes } from '../vocabulary.ts';
import { id, instant, listOf, orNull, slug } from './primitives.ts';
import { richText } from './rich-text.ts';

/** Either an author of the desk or a name as text; never an account. */
const byline = z
  .object({ author: orNull(id), name: orNull(z.string()), role: z.enum(keysOf(bylineRoles)) })
  .refine((value) => value.author !== null || value.name !== null, 'has neither author nor name');

/** Something the article asserts, how it is meant, and what it rests on. */
const claim = z.object({
  statement: z.string().min(1),
  statementType: z.enum(keysOf(statementTypes)),
  confidence: orNull(z.enum(keysOf(confidenceLevels))),
  /** What of the law it is about; null where it is about none. */
  instrument: orNull(id),
  paragraph: orNull(z.string()),
  /** Empty where all of them are internal. */
  sources: listOf(id),
});

const legalReference = z.object({
  instrument: id,
  /** The paragraph's number as in its instrument, for example `8(a)(iii)`; null cites the whole. */
  paragraph: orNull(z.string()),
});

const correction = z.object({ date: instant, wrong: z.string().min(1), right: z.string().min(1) });

/** A published article as readers may see it, relations as ids (depth 0). */
export const article = z.object({
  id,
  headline: z.string().min(1),
  kicker: orNull(z.string()),
  standfirst: orNull(z.string()),
  slug,
  /** Every slug it was published under before, each a permanent redirect. */
  earlierSlugs: listOf(slug),
  body: orNull(richText),
  heroPhoto: orNull(id),
  bylines: z.array(byline).min(1),
  section: id,
  language: z.enum(keysOf(languages)),
  about: listOf(id),
  mentions: listOf(id),
  legalReferences: listOf(legalReference),
  claims: listOf(claim),
  corrections: listOf(correction),
  datePublished: instant,
  /** Moved by corrections, not by edits for style. */
  dateModified: orNull(instant),
  seoTitle: orNull(z.string()),
  seoDescription: orNull(z.string()),
  comments: z.enum(['open', 'closed']),
  /** When open comments close; null leaves them open. */
  commentsCloseAt: orNull(instant),
});

export type Article = z.infer<typeof article>;
