import type { ChangeFeed, ChangesRead } from './change-feed.ts';

interface Question {
  after: string;
  answer: Promise<ChangesRead | null>;
  end: AbortController;
}

/** After a doorbell the answer of the CMS that rang comes within so many milliseconds, if it comes. */
const grace = 30;

/**
 * A question that the CMS answers when something changes: the change is here by the time when a doorbell
 * would only ring. What another process of the CMS commits it does not hear, and nothing while the CMS
 * is away: there is the doorbell, and the look from time to time without it.
 */
export class Watch {
  readonly #feed: ChangeFeed;
  readonly #onChange: () => void;
  #question: Question | null = null;

  /** @param onChange called when there are changes to take */
  constructor(feed: ChangeFeed, onChange: () => void) {
    this.#feed = feed;
    this.#onChange = onChange;
  }

  /** Asks for what comes after the cursor, in place of what was asked before. */
  ask(after: string): void {
    this.end();
    const end = new AbortController();
    const answer = this.#feed.nextChangesAfter(after, end.signal).then(
      (read) => {
        if (end.signal.aborted || (read.changes.length === 0 && !read.broken)) return null;
        this.#onChange();
        return read;
      },
      // Whoever looks next meets the same error, and says it.
      () => null,
    );
    this.#question = { after, answer, end };
  }

  /** What came after the cursor; null if that was not asked or is not answered. Ends the question. */
  async take(after: string): Promise<ChangesRead | null> {
    const question = this.#question;
    if (question?.after !== after) return null;
    const timeout = new AbortController();
    const answer = await Promise.race([question.answer, nothingWithin(grace, timeout.signal)]);
    timeout.abort();
    this.end();
    return answer;
  }

  end(): void {
    this.#question?.end.abort();
    this.#question = null;
  }
}

function nothingWithin(milliseconds: number, ended: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds, null);
    ended.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
