/** What became of the newest change of one document that readers could see. */
export interface Publication {
  /**
   * `none`: readers never saw it. `live`: they have it as it was last published, or taken back.
   * `waiting`: no publisher has ever reported. `failed`: the release with it was not made.
   */
  state: 'none' | 'live' | 'publishing' | 'waiting' | 'failed';
  /** Whether readers are to see it; false once it is taken back. */
  shown: boolean;
  /** When it went live; before that, when it was saved. ISO 8601; null if it is not known any more. */
  since: string | null;
  /** How long ago that is, in milliseconds: the browser's clock may be another. */
  ago: number | null;
  /** From the save to live. */
  milliseconds: number | null;
  /** How many pages were written that show it; null if it went out with the whole site. */
  pages: number | null;
  /** Of its own page; null if it has none. */
  path: string | null;
  url: string | null;
  /** What is wrong and what to do; null if nothing is. */
  message: string | null;
  /** The document at fault, if it is another one. */
  culprit: { collection: string; id: string } | null;
  publisher: PublisherStanding;
}

/** How the publisher is, as far as it is known. */
export interface PublisherStanding {
  /** False: no publisher ever told what is live. */
  hasReported: boolean;
  /** Null: it was not asked, or the CMS was not told its address. */
  reachable: boolean | null;
  lastReleaseAt: string | null;
  /** What is wrong and what to do; null if nothing is. */
  problem: string | null;
}
