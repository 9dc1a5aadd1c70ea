import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What is wrong with `value`, field by field, in words for an editor. */
export function describeIssues(
  error: z.ZodError,
  value: unknown,
): { field: string; reason: string }[] {
  return error.issues.flatMap((issue) => describe(issue, [], value));
}

/** `['children', 3, 'type']` as `children[3].type`. */
export function fieldPath(path: Path): string {
  if (path.length === 0) return 'the whole';
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

function describe(issue: Issue, before: Path, value: unknown): { field: string; reason: string }[] {
  const path = [...before, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ field: fieldPath(path), reason: reasonOf(issue) }];
  const discriminator = issue.path.at(-1);
  if (issue.errors.length === 0 && (discriminator === 'type' || discriminator === 'blockType')) {
    return [{ field: fieldPath(path), reason: `unknown node ${JSON.stringify(at(value, path))}` }];
  }
  const nearest = nearestBranch(issue.errors);
  if (nearest.length === 0) return [{ field: fieldPath(path), reason: issue.message }];
  return nearest.flatMap((inner) => describe(inner, path, value));
}

/**
 * Of the ways in which no branch of a union fits, the one that fits best: the branch whose own type
 * fits but not what is inside, told by how deep its first issue lies.
 */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  return branches.toSorted((a, b) => depthOf(b) - depthOf(a))[0] ?? [];
}

function depthOf(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => (isOtherType(issue) ? 0 : issue.path.length)));
}

function isOtherType(issue: Issue): boolean {
  return issue.path.length === 1 && issue.path[0] === 'type' && issue.code === 'invalid_value';
}

function reasonOf(issue: Issue): string {
  return issue.message.replace(/^Invalid input: /, '');
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined,
    value,
  );
}
