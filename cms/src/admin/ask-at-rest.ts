import { type Answer, type Asked, askCms } from './ask-cms.ts';

/**
 * Asks the CMS once nothing was typed for a while: what an effect does that depends on what was typed.
 *
 * @param show gets the answer, unless one typed on or left before it came
 * @param restMs so long nothing may be typed before
 * @returns what ends it, for the effect to return
 */
export function askAtRest<Body>(
  address: string,
  asked: Omit<Asked, 'signal'>,
  show: (answer: Answer<Body>) => void,
  restMs = 800,
): () => void {
  const stop = new AbortController();
  const timer = setTimeout(async () => {
    const answer = await askCms<Body>(address, { ...asked, signal: stop.signal });
    if (!stop.signal.aborted) show(answer);
  }, restMs);
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}
