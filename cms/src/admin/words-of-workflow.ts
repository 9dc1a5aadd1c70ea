import type { WorkflowState } from '../workflow/workflow-state.ts';

/** A moment as people of one time zone write it: `24 Nov 2026, 17:00 Asia/Seoul`. */
export function timeIn(at: string, timeZone: string): string {
  const written = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
  return `${written} ${timeZone}`;
}

/** A moment in the reader's time zone, and in the newsroom's where that is another. */
export function timeForBoth(at: string, own: string, newsroom: string): string {
  const here = timeIn(at, own);
  return own === newsroom ? here : `${here} (${timeIn(at, newsroom)})`;
}

/** “Approved revision of 24 Nov 2026, 12:03 UTC by Era Seo; edited since”. */
export function wordsOfApproval(
  approved: NonNullable<WorkflowState['approved']>,
  time: (at: string) => string,
): string {
  const { at, userName, isOutdated } = approved;
  return `Approved revision of ${time(at)} by ${userName}${isOutdated ? '; edited since' : ''}`;
}

/** What is set for an hour, and what became of it if it did not work. */
export function wordsOfSchedule(
  schedule: WorkflowState['schedules'][number],
  time: (at: string) => string,
): string {
  const { kind, at, userName, status, problem } = schedule;
  const what = kind === 'publish' ? 'Goes out' : 'Is taken off the site';
  if (status === 'failed') return `Was to be done at ${time(at)} and failed: ${problem ?? ''}`;
  const trouble = problem ? ` It is late and is tried again: ${problem}` : '';
  return `${what} at ${time(at)}, set by ${userName}.${trouble}`;
}

/** What others saved since this form's revision, in a sentence; null if nothing. */
export function wordsOfMissedSaves(
  saves: WorkflowState['saves'],
  form: { id: string | undefined; revision: number },
): string | null {
  const missed = saves.filter((save) => save.revision > form.revision && save.form !== form.id);
  const last = missed.at(-1);
  if (!last) return null;
  const names = [...new Set(missed.map(({ userName }) => userName))].join(' and ');
  const fields = [...new Set(missed.flatMap((save) => save.fields))].join(', ');
  return `${names} changed ${fields} after you opened this.`;
}
