import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Edition, PublisherParts } from '../edition.ts';
import { siteFile } from '../render/site-file.ts';
import { buildWholeSite } from './full-build.ts';
import { fronts, refuseEmptyFronts, refuseLoss } from './refusals.ts';

const keptReleases = 3;

/**
 * Makes the whole site aside and switches readers to it in one step.
 *
 * @param options.madeOf stands for everything but the content that the pages are made of
 * @throws {PageFailed | ReleaseRefused}
 */
export async function releaseWholeSite(
  { store, site, logger }: Pick<PublisherParts, 'store' | 'site' | 'logger'>,
  { app, reader, register }: Edition,
  options: { madeOf: string; overrule: boolean },
): Promise<void> {
  const began = performance.now();
  await site.clearStage();
  const release = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const folder = site.folderOf(release);
  const { pages, routes } = await buildWholeSite(app, folder, (count) =>
    logger.info({ pages: count }, 'making the whole site'),
  )
    .then(async (built) => {
      if (options.overrule) return built;
      refuseEmptyFronts(await frontsIn(folder), reader.content.articles.size);
      const before = store.pageCount();
      refuseLoss(before - built.pages.length, before, 0);
      return built;
    })
    .catch(async (error: unknown) => {
      await rm(folder, { recursive: true, force: true });
      throw error;
    });
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
  register.clear();
  for (const page of pages) register.put(page, page.reads);
  for (const { route, reads } of routes) register.putRoute(route, reads);
  const milliseconds = Math.round(performance.now() - began);
  logger.info({ release, pages: pages.length, milliseconds }, 'whole site released');
}

/** The pages whose emptiness would be seen first. */
function frontsIn(folder: string): Promise<{ path: string; bytes: Uint8Array }[]> {
  return Promise.all(
    fronts.map(async (front) => ({
      path: front,
      bytes: await readFile(path.join(folder, siteFile(front))),
    })),
  );
}
