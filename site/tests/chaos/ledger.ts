/**
 * What a writer does to a story: readers see `publish` and `hide`; a `draft` stays at the desk, and what
 * is `refused` was rolled back.
 */
export type Deed = 'publish' | 'draft' | 'hide' | 'refused';

/** One change, before and after its writer knows what became of it. Times are `performance.now()`. */
export interface Change {
  /** Of its story, from 1. */
  readonly revision: number;
  readonly deed: Deed;
  readonly slug: string;
  readonly sentAt: number;
  /** `unknown` until it is answered: it may be in or out. */
  state: 'unknown' | 'committed' | 'refused';
}

/** A story that one writer works on, with all that was ever tried. */
export class Story {
  readonly number: number;
  readonly changes: Change[] = [];
  /** Its document; null until its first save was answered. */
  id: string | null = null;

  constructor(number: number) {
    this.number = number;
  }

  begin(deed: Deed, slug: string): Change {
    const revision = this.changes.length + 1;
    const change: Change = { revision, deed, slug, sentAt: performance.now(), state: 'unknown' };
    this.changes.push(change);
    return change;
  }

  /** What readers shall see by what was committed so far; undefined before anything was. */
  get live(): Change | undefined {
    return this.changes.findLast(({ state, deed }) => state === 'committed' && isPublic(deed));
  }

  get slug(): string {
    return this.changes.at(-1)?.slug ?? `chaos-${this.number}`;
  }

  /** Every address it ever had. */
  get slugs(): string[] {
    return [...new Set(this.changes.map(({ slug }) => slug))];
  }

  /** The first time after `revision` that it was, perhaps, taken back. */
  hiddenAfter(revision: number): Change | undefined {
    return this.changes.find((change) => change.deed === 'hide' && change.revision > revision);
  }
}

/** All stories of all writers. */
export class Ledger {
  readonly stories: Story[] = [];

  open(): Story {
    const story = new Story(this.stories.length + 1);
    this.stories.push(story);
    return story;
  }

  story(number: number): Story | undefined {
    return this.stories[number - 1];
  }

  get committed(): number {
    const changes = this.stories.flatMap((story) => story.changes);
    return changes.filter(({ state }) => state === 'committed').length;
  }

  get refused(): number {
    const changes = this.stories.flatMap((story) => story.changes);
    return changes.filter(({ state }) => state === 'refused').length;
  }
}

function isPublic(deed: Deed): boolean {
  return deed === 'publish' || deed === 'hide';
}
