/** What the CMS answered, in words. */
export interface Answer {
  ok: boolean;
  words: string;
  body: Record<string, unknown>;
}

/** Asks the CMS to do something, by the session of whoever is at the form. Never throws. */
export async function post(address: string, sent: object): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sent),
    });
    const body: Record<string, unknown> & { message?: string; errors?: { message: string }[] } =
      await response.json();
    const words = body.message ?? body.errors?.[0]?.message ?? `Answered ${response.status}.`;
    return { ok: response.ok, words, body };
  } catch {
    return { ok: false, words: 'The CMS did not answer. Try again.', body: {} };
  }
}
