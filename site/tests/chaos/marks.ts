/** Stands in headline, standfirst and text of one revision of a story, and nowhere else. */
export function markOf(story: number, revision: number): string {
  return `kz${story}v${revision}zk`;
}

/** The revisions whose marks are in a text, by story, one entry for each mark. */
export function marksIn(text: string): Map<number, number[]> {
  const marks = new Map<number, number[]>();
  for (const [, story, revision] of text.matchAll(/kz(\d+)v(\d+)zk/g)) {
    const key = Number(story);
    marks.set(key, [...(marks.get(key) ?? []), Number(revision)]);
  }
  return marks;
}
