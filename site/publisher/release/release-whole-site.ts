import type { Edition, PublisherParts } from '../edition.ts';
import { buildWholeSite } from './full-build.ts';
import { refuseLoss } from './refusals.ts';

const keptReleases = 3;

/**
 * Makes the whole site aside and switches readers to it in one step.
 *
 * @param options.madeOf stands for everything but the content that the pages are made of
 * @throws {PageFailed | ReleaseRefused}
 */
export async function releaseWholeSite(
  { store, site, logger }: Pick<PublisherParts, 'store' | 'site' | 'logger'>,
  { app, register }: Edition,
  options: { madeOf: string; overrule: boolean },
): Promise<void> {
  const began = performance.now();
  await site.clearStage();
  const release = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const { pages, routes } = await buildWholeSite(app, site.folderOf(release), (count) =>
    logger.info({ pages: count }, 'making the whole site'),
  );
  const before = store.pageCount();
  if (!options.overrule) refuseLoss(before - pages.length, before, 0);
  await store.inTransaction(async () => {
    store.forgetPages();
    for (const page of pages) store.keepPage(page);
    for (const route of routes) store.keepRoute(route);
    store.setFact('folder', release);
    store.setFact('made of', options.madeOf);
  });
  await site.switchTo(release);
  await site.clearEarlier();
  await site.clearOld(keptReleases);
  for (const page of pages) register.put(page, page.reads);
  for (const { route, reads } of routes) register.putRoute(route, reads);
  const milliseconds = Math.round(performance.now() - began);
  logger.info({ release, pages: pages.length, milliseconds }, 'whole site released');
}
