/** A message is accepted five minutes before and after its time: so long can it come again. */
const acceptable = 10 * 60 * 1000;

/**
 * Remembers the ids of verified messages for as long as they could be replayed.
 *
 * @returns a function that is true if it was called with this id before
 */
export function heardMessages(): (id: string) => boolean {
  /** Oldest first. */
  const heardAt = new Map<string, number>();
  return (id) => {
    const now = Date.now();
    for (const [oldest, at] of heardAt) {
      if (now - at <= acceptable) break;
      heardAt.delete(oldest);
    }
    if (heardAt.has(id)) return true;
    heardAt.set(id, now);
    return false;
  };
}
