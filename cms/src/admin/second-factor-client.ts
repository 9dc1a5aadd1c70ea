import { z } from './zod.ts';

const failure = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });

/**
 * Asks one of the endpoints of the second factor, as the one who is signed in.
 *
 * @throws {Error} with a sentence for the page
 */
export async function askSecondFactor<Answer>(
  address: string,
  answer: z.ZodType<Answer>,
  body?: { code: string } | Record<string, never>,
): Promise<Answer> {
  const response = await fetch(address, {
    credentials: 'include',
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  }).catch(() => null);
  if (!response) throw new Error('The CMS did not answer. Try again.');
  const json: unknown = await response.json().catch(() => null);
  if (response.ok) return answer.parse(json);
  const failed = failure.safeParse(json);
  throw new Error(failed.data?.errors[0]?.message ?? `The CMS answered ${response.status}.`);
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
