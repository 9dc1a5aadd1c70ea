/** So many keep the disk busy; every one has a file open, of which a process may not have any number. */
const atATime = 64;

/**
 * Does the work for each item, several at a time; what makes the items is asked for the next one as soon
 * as there is room. After a failure no more is begun. Resolves, or throws the first failure, when nothing
 * is under way any more.
 */
export async function someAtATime<T>(
  items: Iterable<T> | AsyncIterable<T>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left =
    Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const failures: unknown[] = [];
  const worker = async () => {
    try {
      for (let next = await left.next(); !next.done; next = await left.next()) {
        if (failures.length > 0) return;
        await work(next.value);
      }
    } catch (error) {
      failures.push(error);
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  if (failures.length > 0) throw failures[0];
}
