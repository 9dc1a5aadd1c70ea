import type { PageRegister } from '../render/page-register.ts';
import type { MadePage, PagePlan } from '../render/plan-pages.ts';

/** A release that would harm the site is not made; the message says why and what to do. */
export class ReleaseRefused extends Error {
  constructor(sentence: string) {
    super(`${sentence} The last good site stays. ${remedy}`);
    this.name = 'ReleaseRefused';
    this.stack = '';
  }
}

const remedy = 'If this is right all the same, say so with: npm run publisher -- resume';

/** So many pages may go with nothing in the feed that took them back, in percent of all. */
const tolerableLoss = 10;
/** A small site loses a large share with one page. */
const tolerablePages = 10;

/** @throws {ReleaseRefused} */
export function refuseLoss(lost: number, before: number, withdrawn: number): void {
  const tolerable = Math.max(tolerablePages, (before * tolerableLoss) / 100);
  if (withdrawn > 0 || lost <= tolerable) return;
  throw new ReleaseRefused(
    `${lost} of ${before} pages would vanish, though the CMS took nothing back.`,
  );
}

/**
 * The front page and the feed are whole documents and have a story if there is one.
 *
 * @throws {ReleaseRefused}
 */
export function refuseEmptyFronts(
  made: readonly Pick<MadePage, 'path' | 'bytes'>[],
  stories: number,
) {
  for (const { path, bytes } of made) {
    const sign = signs[path];
    if (!bytes || sign === undefined) continue;
    const text = Buffer.from(bytes).toString();
    const isWhole = text.includes(sign.end) && (stories === 0 || text.includes(sign.story));
    if (!isWhole)
      throw new ReleaseRefused(`${path} came out empty, with ${stories} stories to show.`);
  }
}

/** How pages show that they are whole and have a story. */
const signs: Readonly<Record<string, { end: string; story: string }>> = {
  '/': { end: '</html>', story: 'href="/articles/' },
  '/rss.xml': { end: '</rss>', story: '<item>' },
};

export const fronts = Object.keys(signs);

/** @throws {ReleaseRefused} */
export function refuseHarm(
  { made, removed }: PagePlan,
  register: PageRegister,
  known: { stories: number; withdrawn: number },
): void {
  refuseEmptyFronts(made, known.stories);
  refuseLoss(removed.length, register.size, known.withdrawn);
}
