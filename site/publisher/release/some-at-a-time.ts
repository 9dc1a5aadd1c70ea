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

/** Does the work for each item, several at a time. Throws what the first that fails throws. */
export async function someAtATime<T>(
  items: Iterable<T>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = left.next(); !next.done; next = left.next()) {
      const { value } = next;
      await inTurn(() => work(value));
    }
  };
  await Promise.all(Array.from({ length: places }, worker));
}
