import { z } from 'zod';

const text = z.string().min(1).optional().catch(undefined);
const labelled = z
  .object({
    id: z.string().catch('without an id'),
    headline: text,
    name: text,
    symbol: text,
    title: text,
    alt: text,
  })
  .catch({ id: 'without an id' });

/** The id of any document and what an editor knows it by, whatever else is wrong with it. */
export function labelOf(document: unknown): { id: string; label: string | null } {
  const { id, headline, name, symbol, title, alt } = labelled.parse(document);
  return { id, label: headline ?? name ?? symbol ?? title ?? alt ?? null };
}
