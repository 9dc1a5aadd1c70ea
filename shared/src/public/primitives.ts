import { z } from 'zod';
import { parseEdtf } from '../edtf/parse-edtf.ts';
import { safeLink } from '../safe-link.ts';

/** A MongoDB ObjectId in hex, as Payload gives and takes it. */
export const id = z.string().regex(/^[0-9a-f]{24}$/, 'is not a document id');

/** A path segment: letters of every script, digits and single hyphens, at most 200 bytes. */
export const slug = z
  .string()
  .refine((value) => new TextEncoder().encode(value).length <= 200, 'is too long for a file name')
  .regex(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u, 'is not a slug');

/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime();

/** A date as exact as it is known, EDTF of level 0 or 1: `2025-04`, `2025-04~`, `201X`, `2019/2021`. */
export const edtf = z
  .string()
  .refine((value) => parseEdtf(value) !== null, 'is not a date like 2025, 2025-04 or 2025-04-13');

/** An absolute http or https address. */
export const webAddress = z.string().refine(isWebAddress, 'is not an http or https address');

/** True for a whole http or https address that may stand in a link. */
export function isWebAddress(value: string): boolean {
  return safeLink(value)?.external === true;
}

/** Payload leaves out, or sends null or '' for, what an editor left empty: all three become null. */
export function orNull<T extends z.ZodType>(schema: T) {
  return z.preprocess(
    (value) => (value === undefined || value === '' ? null : value),
    schema.nullable(),
  );
}

/** Payload leaves out, or sends null for, an empty list. */
export function listOf<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => value ?? [], z.array(schema));
}
