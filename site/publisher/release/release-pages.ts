import type { Edition, PublisherParts } from '../edition.ts';
import type { PagePlan } from '../render/plan-pages.ts';
import { applyOperations } from './apply-operations.ts';
import { keepEarlier } from './earlier.ts';
import { orderOperations } from './order-operations.ts';
import type { Staging } from './staging.ts';

export interface ToRelease {
  /** Under which name what it changes is taken back: its own, or that of the release that it finishes. */
  takenBackWith: string;
  cursor: string;
  plan: PagePlan;
  staging: Staging;
}

/**
 * Releases the pages of a plan, which `staging` writes aside, and all changes that are not saved yet:
 * taken into the store, moved. Interrupted before the store has it, nothing happened; after, the next run
 * finishes it.
 */
export async function releasePages(
  { store, site }: Pick<PublisherParts, 'store' | 'site'>,
  { register, unsaved }: Edition,
  { takenBackWith, cursor, plan, staging }: ToRelease,
): Promise<void> {
  const staged = await staging.written();
  const operations = orderOperations(plan, staged, isTakenBack);
  const folder = site.folderOf(store.fact('folder') ?? '');
  await keepEarlier(site, folder, takenBackWith, operations);
  store.take({
    changes: unsaved.values(),
    cursor,
    pages: plan.made,
    duePaths: plan.due,
    removedPaths: plan.removed,
    routes: plan.routes,
    operations,
  });
  unsaved.clear();
  await applyOperations(operations, { stage: site.stage, site: folder });
  if (operations.length > 0) store.operationsDone();
  for (const page of plan.made) register.put(page, page.reads);
  for (const path of plan.removed) register.remove(path);
  for (const path of plan.due) register.owe(path);
  for (const { route, reads } of plan.routes) register.putRoute(route, reads);
}

/** What no reader may see any longer goes first; an archive page that is no more can go last. */
function isTakenBack(path: string): boolean {
  return ['/articles/', '/data/articles/', '/photos/'].some((folder) => path.startsWith(folder));
}
