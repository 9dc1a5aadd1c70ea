import { isRecord } from '../references/is-record.ts';

/** An id as a copy of the database's driver has it; there are several copies. */
interface ObjectId {
  toHexString(): string;
}

export interface Replaced {
  value: unknown;
  /** How often the id stood there. */
  count: number;
}

/**
 * A stored value, as MongoDB has it, with one document's id replaced by another's wherever it stands:
 * in a relation, a list of them, a row, a node of a body. An id is unique in the whole newsroom, so that
 * no field has to be known by name. A list of ids names none twice afterwards. What is given stays.
 */
export function withId(value: unknown, from: string, to: ObjectId): Replaced {
  if (value === from) return { value: to.toHexString(), count: 1 };
  if (isObjectId(value)) {
    return value.toHexString() === from ? { value: to, count: 1 } : { value, count: 0 };
  }
  if (Array.isArray(value)) return inList(value, from, to);
  if (!isRecord(value) || !isPlain(value)) return { value, count: 0 };
  let count = 0;
  const entries = Object.entries(value).map(([key, each]): [string, unknown] => {
    const replaced = withId(each, from, to);
    count += replaced.count;
    return [key, replaced.value];
  });
  return count > 0 ? { value: Object.fromEntries(entries), count } : { value, count };
}

function inList(list: unknown[], from: string, to: ObjectId): Replaced {
  const replaced = list.map((each) => withId(each, from, to));
  const count = replaced.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return { value: list, count };
  const values = replaced.map((each) => each.value);
  const isOfIds = values.every((each) => typeof each === 'string' || isObjectId(each));
  if (!isOfIds) return { value: values, count };
  return { value: [...new Map(values.map((each) => [String(each), each])).values()], count };
}

export function isObjectId(value: unknown): value is ObjectId {
  return isRecord(value) && typeof value.toHexString === 'function';
}

/** No date, no number of the database's own. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * The smallest changes that make one value of the other, by their paths: `body.root.children.0.fields.entity`.
 * A list that has become shorter is one change.
 *
 * @param after as `withId` gives it
 */
export function changesTo(path: string, before: unknown, after: unknown): [string, unknown][] {
  if (before === after) return [];
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) return [[path, after]];
    return after.flatMap((each, index) => changesTo(`${path}.${index}`, before[index], each));
  }
  if (isRecord(before) && isRecord(after) && isPlain(before) && isPlain(after)) {
    return Object.entries(after).flatMap(([key, each]) =>
      changesTo(`${path}.${key}`, before[key], each),
    );
  }
  return [[path, after]];
}
