/**
 * Makes rounds of `work`, one at a time: calls during a round make one more after it. Gives a
 * function whose promise resolves at the end of a round that began after the call.
 */
export function rounds(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | null = null;
  let following: Promise<void> | null = null;
  const begin = (): Promise<void> => {
    const round = work().finally(() => {
      if (current === round) current = null;
    });
    current = round;
    return round;
  };
  return () => {
    if (following) return following;
    if (!current) return begin();
    following = current
      .catch(() => {})
      .then(() => {
        following = null;
        return begin();
      });
    return following;
  };
}
