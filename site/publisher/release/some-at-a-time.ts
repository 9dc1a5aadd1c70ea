/** So many keep the disk busy; every one has a file open, of which a process may not have any number. */
const places = 64;

let taken = 0;
const waiting: (() => void)[] = [];

/** Does work that has a file open, as soon as fewer than 64 of the whole process do. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (taken < places) taken += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    // Whoever goes on takes this place.
    const next = waiting.shift();
    if (next) next();
    else taken -= 1;
  }
}

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
        const { value } = next;
        await inTurn(() => work(value));
      }
    } catch (error) {
      failures.push(error);
    }
  };
  await Promise.all(Array.from({ length: places }, worker));
  if (failures.length > 0) throw failures[0];
}
