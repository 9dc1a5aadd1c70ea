/** What moves, or has moved, from one entity to another. What is in the trash counts only there. */
export interface MergeCounts {
  /** Articles that readers see, and how many of them are about it. */
  published: number;
  about: number;
  /** Articles that readers don't see. */
  drafts: number;
  /** Mentions and links inside of texts, of all these articles. */
  inTexts: number;
  relationships: number;
  /** Relationships that say the same as one of the other entity: their sources are put together. */
  joined: number;
  /** Relationships between the two: into the trash. */
  dropped: number;
  photos: number;
  /** Names that the other entity does not have yet. */
  names: number;
  /** Entities that were merged into this one before, and now lead on. */
  earlier: number;
  /** Documents in the trash. */
  inTrash: number;
}

export const noCounts: MergeCounts = {
  published: 0,
  about: 0,
  drafts: 0,
  inTexts: 0,
  relationships: 0,
  joined: 0,
  dropped: 0,
  photos: 0,
  names: 0,
  earlier: 0,
  inTrash: 0,
};
