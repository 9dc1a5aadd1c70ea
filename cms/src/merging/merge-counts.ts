// In a browser the admin's own copy of zod's settings must come first.
import { z } from '../admin/zod.ts';

const count = z.number().int().default(0);

/** What moves, or has moved, from one entity to another. What is in the trash counts only there. */
export const mergeCounts = z.object({
  /** Articles that readers see, and how many of them are about it. */
  published: count,
  about: count,
  /** Articles that readers don't see. */
  drafts: count,
  /** Mentions and links inside of texts, of all these articles. */
  inTexts: count,
  relationships: count,
  /** Relationships that say the same as one of the other entity: their sources are put together. */
  joined: count,
  /** Relationships between the two: into the trash. */
  dropped: count,
  photos: count,
  /** Names that the other entity does not have yet. */
  names: count,
  /** Entities that were merged into this one before, and now lead on. */
  earlier: count,
  /** Documents in the trash. */
  inTrash: count,
});

export type MergeCounts = z.infer<typeof mergeCounts>;
