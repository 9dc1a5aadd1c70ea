import type { Edition, PublisherParts } from '../edition.ts';
import type { PagePlan } from '../render/plan-pages.ts';
import { applyOperations } from './apply-operations.ts';
import { keepEarlier } from './earlier.ts';
import { orderOperations } from './order-operations.ts';
import type { Staging } from './staging.ts';

/**
 * Releases the pages of a plan, which `staging` writes aside, and all changes that are not saved yet:
 * taken into the store, moved. Interrupted before the store has it, nothing happened; after, the next run
 * finishes it.
 */
export async function releasePages(
  { store, site }: Pick<PublisherParts, 'store' | 'site'>,
  { register, unsaved }: Edition,
  { id, cursor, plan, staging }: { id: string; cursor: string; plan: PagePlan; staging: Staging },
): Promise<void> {
  const staged = await staging.written();
  const operations = orderOperations(plan, staged, isTakenBack);
  const folder = site.folderOf(store.fact('folder') ?? '');
  await keepEarlier(site, folder, id, operations);
  store.take({
    changes: unsaved.values(),
    cursor,
    pages: plan.made,
    removedPaths: plan.removed,
    routes: plan.routes,
    operations,
  });
  unsaved.clear();
  await applyOperations(operations, { stage: site.stage, site: folder });
  if (operations.length > 0) store.operationsDone();
  for (const page of plan.made) register.put(page, page.reads);
  for (const path of plan.removed) register.remove(path);
  for (const { route, reads } of plan.routes) register.putRoute(route, reads);
}

/** What no reader may see any longer goes first; an archive page that is no more can go last. */
function isTakenBack(path: string): boolean {
  return ['/articles/', '/data/articles/', '/photos/'].some((folder) => path.startsWith(folder));
}
