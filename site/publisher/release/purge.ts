import type { PublisherParts } from '../edition.ts';

/**
 * Whether something vanished, or may have, since the earlier files were last purged. Written down before
 * the release, so that an interruption forgets nothing.
 */
const fact = 'purge';

export function notePurge({ store }: Pick<PublisherParts, 'store'>): void {
  store.setFact(fact, new Date().toISOString());
}

/**
 * Deletes everything that one could go back to, and what the store's file still has of deleted rows: what
 * vanished stood in lists and feeds too, so that no earlier file can be kept.
 *
 * @param isReleased false while the release without it is refused: its own earlier files are still to come
 */
export async function purgeIfNoted(
  { store, site, logger }: Pick<PublisherParts, 'store' | 'site' | 'logger'>,
  isReleased: boolean,
): Promise<void> {
  if (store.fact(fact) === null) return;
  await site.clearEarlier();
  await site.clearOld(1);
  if (!isReleased) return;
  store.compact();
  store.forget(fact);
  logger.warn('something vanished: there is nothing to go back to from before');
}
