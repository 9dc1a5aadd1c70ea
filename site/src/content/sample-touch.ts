import type { Touch } from './topics.ts';

/** For tests: a touch that keeps what it hears until it is asked. */
export function listeningTouch(): Touch & { heard: () => string[] } {
  const heard = new Set<string>();
  return {
    document: (collection, id) => heard.add(`${collection}:${id}`),
    topic: (topic) => heard.add(topic),
    heard: () => {
      const all = [...heard].sort();
      heard.clear();
      return all;
    },
  };
}
