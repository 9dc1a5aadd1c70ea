const tickMs = 100;
/** A gap between two ticks that no work of ours explains, in milliseconds. */
const longGapMs = 2_000;
let lastTick = performance.now();
let stoodStill = 0;

setInterval(() => {
  const now = performance.now();
  const gap = now - lastTick;
  if (gap > longGapMs) stoodStill += gap - tickMs;
  lastTick = now;
}, tickMs).unref();

/**
 * Milliseconds for which this process was awake. A machine that sleeps, or stops its processes for a
 * while, has not recovered more slowly.
 */
export function awakeNow(): number {
  const now = performance.now();
  const gap = now - lastTick;
  return now - stoodStill - (gap > longGapMs ? gap - tickMs : 0);
}
