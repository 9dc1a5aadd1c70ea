/** Milliseconds since 1970 with fractions, to be compared with what other processes log. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}
