/** So many keep the disk busy; every one has a file open, of which a process may not have any number. */
const atATime = 64;

/** Does the work for each item, several at a time. Throws what the first that fails throws. */
export async function someAtATime<T>(
  items: Iterable<T>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = left.next(); !next.done; next = left.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
}
