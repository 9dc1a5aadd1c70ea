import type { nameKinds } from '@dateline/shared/vocabulary.ts';

export type NameKind = keyof typeof nameKinds;

/** One of the names of an entity that the newsroom knows. */
export interface KnownName {
  /** Whose it is; of a merged entity, the one it was merged into. */
  entity: string;
  value: string;
  kind: NameKind;
  /** Until when it was its name, EDTF; null if it still is, or nobody noted it. */
  to: string | null;
}
