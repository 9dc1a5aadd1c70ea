import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Forms that go on to the CMS in ten seconds, from one address and from all together. */
const fromOne = 8;
const fromAll = 40;

/**
 * Lets few forms through to the CMS, which looks closer: what is beyond costs a line of memory for ten
 * seconds and the page with which it comes back. Gives the seconds to wait, or null.
 */
export function floodGate(): (address: string) => Promise<number | null> {
  const one = new RateLimiterMemory({ points: fromOne, duration: 10 });
  const all = new RateLimiterMemory({ points: fromAll, duration: 10 });
  return async (address) => {
    try {
      await one.consume(address);
      await all.consume('all');
      return null;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    }
  };
}
