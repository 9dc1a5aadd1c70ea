import type { MergeCounts } from '../merging/merge-counts.ts';

/** What a merge moves, a line each; what there is none of is left out. */
export function wordsOfCounts(counts: MergeCounts, into: string): string[] {
  const { published, about, drafts, inTexts, relationships, photos, names, earlier } = counts;
  return [
    line(published, 'published story', 'published stories', about > 0 ? `, ${about} about it` : ''),
    line(drafts, 'story that readers don’t see', 'stories that readers don’t see'),
    line(inTexts, 'mention or link inside of texts', 'mentions and links inside of texts'),
    line(relationships, 'relationship', 'relationships'),
    line(
      counts.joined,
      `relationship that “${into}” has already: their sources are put together`,
      `relationships that “${into}” has already: their sources are put together`,
    ),
    line(
      counts.dropped,
      'relationship between the two goes into the trash',
      'relationships between the two go into the trash',
    ),
    line(photos, 'photo', 'photos'),
    line(names, `new name for “${into}”`, `new names for “${into}”`),
    line(
      earlier,
      'entity that was merged into it before',
      'entities that were merged into it before',
    ),
    line(counts.inTrash, 'document in the trash', 'documents in the trash'),
  ].filter((each) => each !== null);
}

function line(count: number, one: string, several: string, more = ''): string | null {
  if (count === 0) return null;
  return `${count.toLocaleString('en')} ${count === 1 ? one : several}${more}`;
}
