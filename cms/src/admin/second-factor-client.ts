import { askCms } from './ask-cms.ts';
import { z } from './zod.ts';

/**
 * Asks one of the endpoints of the second factor, as the one who is signed in.
 *
 * @throws {Error} with a sentence for the page
 */
export async function askSecondFactor<Answer>(
  address: string,
  schema: z.ZodType<Answer>,
  data?: { code: string } | Record<string, never>,
): Promise<Answer> {
  const answer = await askCms(address, data && { method: 'POST', data });
  if (answer.ok) return schema.parse(answer.body);
  throw new Error(answer.words);
}

export const standingAnswer = z.object({
  enrolled: z.boolean(),
  recoveryCodesLeft: z.number(),
  required: z.boolean(),
});

export const beginAnswer = z.object({
  secret: z.string(),
  address: z.string(),
  picture: z.string(),
});

export const codesAnswer = z.object({ recoveryCodes: z.array(z.string()) });

export const messageAnswer = z.object({ message: z.string() });
