import { type PublicCollection, publicCollections } from '@dateline/shared/public/collections.ts';
import type { z } from 'zod';
import { isRecord } from '../references/is-record.ts';
import { standInsFor } from './stand-ins.ts';

/** A draft as readers would have it. */
export interface CompletedDraft {
  /** Fits the collection's public schema, and has nothing that the schema doesn't name. */
  document: Record<string, unknown>;
  /** In words, what is missing before it can be published: `headline`. */
  missing: string[];
  /** Lists, by their fields' names, of which a part was left out because it is not complete. */
  leftOut: string[];
}

/** More than the fields of any document: each turn mends at least one. */
const turns = 100;

/**
 * Makes a draft fit to be shown: stand-ins for fields that are required and empty, and without rows
 * and parts of the text that nobody has finished. Null if that is not enough.
 */
export function completeDraft(
  collection: PublicCollection,
  draft: Record<string, unknown> & { id: string },
  now: Date,
): CompletedDraft | null {
  const schema: z.ZodType<Record<string, unknown>> = publicCollections[collection];
  const standIns = standInsFor(collection, { id: draft.id, now: now.toISOString() });
  const candidate = structuredClone(draft) as Record<string, unknown>;
  const missing = new Set<string>();
  const leftOut = new Set<string>();
  for (let turn = 0; turn < turns; turn++) {
    const parsed = schema.safeParse(candidate);
    if (parsed.success) {
      return { document: parsed.data, missing: [...missing], leftOut: [...leftOut] };
    }
    const rows = parsed.error.issues.map(({ path }) => rowOf(path)).filter((row) => row !== null);
    for (const path of rows) leftOut.add(String(path[0]));
    takeOut(candidate, rows);
    for (const { path } of parsed.error.issues) {
      const [field] = path;
      if (typeof field !== 'string' || rowOf(path)) continue;
      const standIn = standIns[field];
      if (standIn?.words) missing.add(standIn.words);
      candidate[field] = standIn?.value;
    }
  }
  return null;
}

/** The innermost row or part of a text in which the trouble is; null if it is in none. */
function rowOf(path: PropertyKey[]): PropertyKey[] | null {
  const last = path.findLastIndex((step) => typeof step === 'number');
  return last === -1 ? null : path.slice(0, last + 1);
}

function takeOut(document: Record<string, unknown>, rows: PropertyKey[][]): void {
  const lists = new Map<unknown[], Set<unknown>>();
  for (const path of rows) {
    const list = path.slice(0, -1).reduce<unknown>(inside, document);
    if (!Array.isArray(list)) continue;
    const gone = lists.get(list) ?? new Set();
    lists.set(list, gone.add(path.at(-1)));
  }
  for (const [list, gone] of lists) {
    list.splice(0, list.length, ...list.filter((_, index) => !gone.has(index)));
  }
}

function inside(value: unknown, step: PropertyKey): unknown {
  return isRecord(value) ? value[String(step)] : undefined;
}
