import { z } from './zod.ts';

/** What the CMS answered. `words` are for the person: what was done, or why not and what to do. */
export type Answer<Body> =
  | { ok: true; words: string; body: Body }
  | { ok: false; words: string; body: unknown };

export interface Asked {
  method?: 'GET' | 'POST' | 'PATCH';
  /** Sent as JSON. */
  data?: object;
  signal?: AbortSignal;
  /** What to do if the CMS is away; `Try again.` unless given. */
  ifAway?: string;
}

/** Asks the CMS, by the session of whoever is at the form. Never throws. */
export async function askCms<Body = Record<string, unknown>>(
  address: string,
  { method = 'GET', data, signal, ifAway = 'Try again.' }: Asked = {},
): Promise<Answer<Body>> {
  try {
    const response = await fetch(address, {
      method,
      credentials: 'include',
      ...(data && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(data),
      }),
      ...(signal && { signal }),
    });
    const body = await response.json();
    return { ok: response.ok, words: wordsOf(body, response.status), body };
  } catch {
    return { ok: false, words: `The CMS did not answer. ${ifAway}`, body: null };
  }
}

const sentence = z.object({ message: z.string() });
const atField = sentence.extend({
  label: z.string().optional().catch(undefined),
  path: z.string(),
});
const refused = z.object({
  errors: z
    .array(
      sentence.extend({
        data: z
          .object({ errors: z.array(atField) })
          .nullish()
          .catch(null),
      }),
    )
    .min(1),
});

function wordsOf(body: unknown, status: number): string {
  const message = sentence.safeParse(body).data?.message;
  const errors = refused.safeParse(body).data?.errors ?? [];
  // Those at the fields say it better than their summary.
  const words = errors.flatMap((each) =>
    each.data?.errors.length
      ? each.data.errors.map(({ label, path, message }) => `${label ?? path}: ${message}`)
      : [each.message],
  );
  return message ?? (words.join(' ') || `The CMS answered ${status}. Try again.`);
}
