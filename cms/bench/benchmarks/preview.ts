import { setTimeout as delay } from 'node:timers/promises';
import { LaunchError } from '../../launch/errors.ts';
import { now } from '../measure/clock.ts';
import { summarise } from '../measure/percentiles.ts';
import type { BenchNewsroom } from '../newsroom/start-newsroom.ts';
import type { BenchOptions } from '../options.ts';
import { newestStory, storiesOnFront } from './pages-of.ts';

/** The first saves find code that was never run, as the first of a day do: they are not counted. */
const warmUp = 3;

/**
 * Drafts that are saved while one types, over published stories, and looked at as the admin does it:
 * after the answer to each save the page is fetched whole.
 */
export async function preview(newsroom: BenchNewsroom, options: BenchOptions): Promise<object[]> {
  const saves: number[] = [];
  const pictures: number[] = [];
  const whole: number[] = [];
  for (let edit = 0; edit < options.edits + warmUp; edit++) {
    const stories = Math.min(storiesOnFront, options.articles);
    const { id, headline } = newestStory(edit % stories, options.articles);
    const mark = `draft${edit}mark`;
    const { sentAt, answeredAt } = await newsroom.editor.autosave(id, {
      headline: `${headline} ${mark}`,
    });
    const html = await newsroom.editor.preview(id);
    const shownAt = now();
    if (!html.includes(mark)) throw new LaunchError(`The preview of ${id} is not of its draft.`);
    if (edit >= warmUp) {
      saves.push(answeredAt - sentAt);
      pictures.push(shownAt - answeredAt);
      whole.push(shownAt - sentAt);
    }
    await delay(50);
  }
  return [
    {
      saves: summarise(saves),
      fromSaved: summarise(pictures),
      fromSending: summarise(whole),
    },
  ];
}
