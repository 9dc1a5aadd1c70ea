import type { z } from 'zod';
import { describeIssues } from './describe-issues.ts';
import { InvalidDocument } from './errors.ts';
import { labelOf } from './label.ts';

const shownProblems = 10;

/**
 * The documents as their schema promises them. Throws one `InvalidDocument` with the first ten
 * problems, so that an editor need not build ten times.
 */
export function parseDocuments<S extends z.ZodType>(
  collection: string,
  schema: S,
  documents: readonly unknown[],
): z.infer<S>[] {
  const parsed: z.infer<S>[] = [];
  const problems: ConstructorParameters<typeof InvalidDocument>[0][number][] = [];
  for (const document of documents) {
    const result = schema.safeParse(document);
    if (result.success) parsed.push(result.data);
    else {
      const place = { collection, ...labelOf(document) };
      for (const issue of describeIssues(result.error, document))
        problems.push({ ...place, ...issue });
    }
  }
  if (problems.length === 0) return parsed;
  throw new InvalidDocument(problems.slice(0, shownProblems), problems.length - shownProblems);
}
