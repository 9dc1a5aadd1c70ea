import type { ReadKey } from '../../src/content/content-reader.ts';
import type { Edition, PublisherParts } from '../edition.ts';
import { applyChange } from '../follow/document-change.ts';
import { type PagePlan, planPages } from '../render/plan-pages.ts';
import type { Store } from '../store/store.ts';
import type { StoredChange } from '../store/stored.ts';
import { refuseHarm } from './refusals.ts';
import { releasePages } from './release-pages.ts';
import { Staging } from './staging.ts';

/**
 * While something keeps the newest content from being released: releases the site as it is with nothing
 * changed but that articles and comments were taken back. Lists, feeds and the front page lose them, and
 * lead to no page that is not there. Null where none was taken back.
 *
 * The other changes are undone in the content meanwhile, and still to come afterwards; `changed` gets
 * what pages would read differently because of them.
 *
 * @param id of the release
 * @throws {PageFailed | ReleaseRefused} if there is no such site: nothing has happened then
 */
export async function releaseWithdrawals(
  parts: Pick<PublisherParts, 'store' | 'site'>,
  edition: Edition,
  { id, changed }: { id: string; changed: Set<ReadKey> },
): Promise<PagePlan | null> {
  const { store, site } = parts;
  const { reader, unsaved } = edition;
  const cursor = store.fact('cursor');
  const changes = [...unsaved];
  const takenBack = changes.filter(([, change]) => isTakenBack(change));
  if (cursor === null || !takenBack.some(([, change]) => isNews(change, store))) return null;
  const others = changes.filter(([, change]) => !isTakenBack(change));
  const staging = new Staging(site.stage, id);
  try {
    for (const [key, change] of others) {
      unsaved.delete(key);
      applyChange(reader.content, store.stored(...nameOf(change)));
    }
    const keys = new Set([...changed, ...reader.changed()]);
    const plan = await planned(edition, keys, staging, takenBack.length);
    await releasePages(parts, edition, { takenBackWith: id, cursor, plan, staging });
    return plan;
  } finally {
    for (const [key, change] of others) {
      unsaved.set(key, change);
      applyChange(reader.content, change);
    }
    for (const key of reader.changed()) changed.add(key);
  }
}

async function planned(
  { app, reader, register }: Edition,
  keys: Iterable<ReadKey>,
  staging: Staging,
  withdrawn: number,
): Promise<PagePlan> {
  try {
    const plan = await planPages(app, register, keys, { onMade: (page) => staging.add(page) });
    refuseHarm(plan, register, { stories: reader.content.articles.size, withdrawn });
    return plan;
  } catch (error) {
    await staging.discard();
    throw error;
  }
}

/** What leaves no link behind that leads nowhere, whatever else has changed. */
function isTakenBack(change: StoredChange): boolean {
  if (change.kind === 'document') return change.collection === 'retractions';
  return change.kind === 'gone' && ['articles', 'comments'].includes(change.collection);
}

/** Whether the store does not have it yet: after an invalid document the feed is read again. */
function isNews(change: StoredChange, store: Store): boolean {
  const known = store.stored(...nameOf(change));
  if (change.kind !== 'document' || known.kind !== 'document') return change.kind !== known.kind;
  return JSON.stringify(change.document) !== JSON.stringify(known.document);
}

function nameOf(change: StoredChange): [collection: string, id: string] {
  if (change.kind === 'article') return ['articles', change.entry.head.id];
  return [change.collection, change.id];
}
