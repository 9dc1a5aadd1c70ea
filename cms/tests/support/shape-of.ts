/**
 * The shape of a MongoDB document: each path with the BSON type it has there, sorted; rows of one list
 * have one shape. `null` is a type of its own, and a field that is left out is in no path.
 */
export function shapeOf(document: unknown): string[] {
  const found = new Set<string>();
  walk(document, '', found);
  return [...found].sort();
}

function walk(value: unknown, path: string, found: Set<string>): void {
  const type = typeOf(value);
  found.add(`${path}: ${type}`);
  if (Array.isArray(value)) {
    for (const item of value) walk(item, `${path}[]`, found);
  } else if (type === 'Object' && typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) walk(item, `${path}.${key}`, found);
  }
}

/** By the class's name: Payload's driver is another copy than ours. */
function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return typeof value === 'object' ? value.constructor.name : typeof value;
}
