import { APIError, type PayloadRequest } from 'payload';
import type { z } from 'zod';

/**
 * What was sent, as the schema has it.
 *
 * @throws {APIError} 400 with the schema's own sentences
 */
export async function readJson<S extends z.ZodType>(
  req: PayloadRequest,
  schema: S,
): Promise<z.infer<S>> {
  const text = (await req.text?.()) ?? '';
  const result = schema.safeParse(parse(text));
  if (result.success) return result.data;
  const sentences = result.error.issues.map(({ message }) => message);
  throw new APIError([...new Set(sentences)].join(' '), 400, null, true);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON has none of the fields; the schema says which are missing.
    return {};
  }
}
