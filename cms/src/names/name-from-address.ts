import type { PayloadRequest } from 'payload';

/** The name that a link to the form for a new entity brings along: `…/create?name=…`. */
export function nameFromAddress({ req }: { req?: PayloadRequest }): string | undefined {
  // Only the form: a program that leaves out a name is told so.
  if (req?.payloadAPI === 'REST') return undefined;
  const { name } = req?.query ?? {};
  return typeof name === 'string' ? name.trim().slice(0, 200) : undefined;
}
