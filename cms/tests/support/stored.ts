import type { TestNewsroom } from './newsroom.ts';

/** All that the newsroom has of stories and knowledge, as the database has it, for comparing. */
export async function stored(newsroom: TestNewsroom): Promise<string> {
  const { connection } = newsroom.payload.db;
  const names = ['articles', 'entities', 'relationships', 'photos', 'merges', 'change-log'];
  const all = names.flatMap((name) => (name.includes('-') ? [name] : [name, `_${name}_versions`]));
  const found = await Promise.all(
    all.map((name) =>
      connection
        .collection(name)
        .find({}, { sort: { _id: 1 } })
        .toArray(),
    ),
  );
  // Rows get their number by whoever reads the feed.
  return JSON.stringify(found, (key, value) => (key === 'number' ? null : value));
}
