import { setTimeout as delay } from 'node:timers/promises';
import { awakeNow } from './awake-clock.ts';
import type { Change, Ledger, Story } from './ledger.ts';
import { marksIn } from './marks.ts';
import { pathOf } from './reader.ts';
import type { SiteClient } from './site-client.ts';
import { Violation } from './violation.ts';

/** Beyond this the site counts as lost and the run ends; the bound itself is checked on what was measured. */
const patience = 150_000;

interface Goal {
  story: Story;
  change: Change;
}

/**
 * Waits until the site is right again after a moment: everything that was committed by then is live, and
 * so is the first change for readers that was sent after it and committed.
 *
 * @throws {Violation} if it never is
 */
export async function untilRightAgain(
  ledger: Ledger,
  client: SiteClient,
  after: number,
): Promise<void> {
  const end = awakeNow() + patience;
  const goals = goalsOf(ledger);
  let hasLater = false;
  for (;;) {
    const later = hasLater ? undefined : firstAfter(ledger, after);
    if (later) {
      goals.push(later);
      hasLater = true;
    }
    for (const goal of [...goals]) {
      if (await isReached(goal, client)) goals.splice(goals.indexOf(goal), 1);
    }
    if (goals.length === 0 && hasLater) return;
    if (awakeNow() > end) throw new Violation(lost(goals, hasLater));
    await delay(25);
  }
}

/** What readers have to see by what is committed now. */
export function goalsOf(ledger: Ledger): Goal[] {
  return ledger.stories.flatMap((story) =>
    story.live === undefined ? [] : [{ story, change: story.live }],
  );
}

function firstAfter(ledger: Ledger, after: number): Goal | undefined {
  for (const story of ledger.stories) {
    const change = story.live;
    if (change && change.sentAt > after) return { story, change };
  }
  return undefined;
}

/** Whether the story's page shows the change or what came after it. */
export async function isReached({ story, change }: Goal, client: SiteClient): Promise<boolean> {
  const { status, text } = await client.get(pathOf(change.slug));
  // It has another address since, and with it a later change.
  if (status === 301) return true;
  const [seen = 0] = status === 200 ? (marksIn(text).get(story.number) ?? []) : [];
  if (seen > 0) return seen >= change.revision;
  return story.hiddenAfter(change.revision - 1) !== undefined;
}

function lost(goals: Goal[], hasLater: boolean): string {
  const missing = goals.map(
    ({ story, change }) => `${change.deed} ${story.number}/${change.revision}`,
  );
  if (!hasLater) missing.push('any change that was sent afterwards');
  return `Not live within ${patience / 1000} s: ${missing.join(', ')}.`;
}
