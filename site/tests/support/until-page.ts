import { expect, vi } from 'vitest';

/** What a reader gets at an address. */
export interface PageSeen {
  status: number;
  text: string;
  /** Where it leads to instead; no redirect is followed. */
  location: string | null;
}

/**
 * Reads a page again and again until it is as expected, which nobody tells a reader. Fails with the
 * last look when ten seconds have gone by: that is for a busy machine, where it takes well below one.
 */
export async function untilPage(
  address: string,
  isAsExpected: (page: PageSeen) => boolean,
): Promise<void> {
  await vi.waitFor(
    async () => {
      const response = await fetch(address, { redirect: 'manual' });
      const location = response.headers.get('location');
      const page = { status: response.status, text: await response.text(), location };
      expect(isAsExpected(page), `${address}: ${page.status} ${page.text.slice(0, 500)}`).toBe(
        true,
      );
    },
    { timeout: 10_000, interval: 20 },
  );
}
