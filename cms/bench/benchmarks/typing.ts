import type { Page } from 'playwright-core';
import { openBrowser } from '../../../site/tests/support/browser.ts';
import { LaunchError } from '../../launch/errors.ts';
import { summarise } from '../measure/percentiles.ts';
import type { BenchNewsroom } from '../newsroom/start-newsroom.ts';
import type { BenchOptions } from '../options.ts';
import { newestStory } from './pages-of.ts';

/** The first saves find code that was never run, as the first of a day do: they are not counted. */
const warmUp = 3;

/**
 * Somebody types into the form of a published story in a real browser, with the preview beside it:
 * from the moment when the browser sends the autosave until the words are in the frame.
 */
export async function typing(newsroom: BenchNewsroom, options: BenchOptions): Promise<object[]> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    await openForm(page, newsroom, newestStory(0, options.articles).id);
    const seen: Shown[] = [];
    for (let edit = 0; edit < options.edits + warmUp; edit++) {
      const shown = await typeAndLook(page, ` ${edit}mark`);
      if (edit >= warmUp) seen.push(shown);
    }
    return [
      {
        saves: summarise(seen.map(({ sent, answered }) => answered - sent)),
        fromSaved: summarise(seen.map(({ answered, shown }) => shown - answered)),
        fromSending: summarise(seen.map(({ sent, shown }) => shown - sent)),
      },
    ];
  } finally {
    await browser.close();
  }
}

async function openForm(page: Page, { cmsUrl, account }: BenchNewsroom, id: string): Promise<void> {
  await page.goto(`${cmsUrl}/admin`);
  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password').fill(account.password);
  await page.click('button[type=submit]');
  await page.waitForURL(/\/admin\/?$/);
  await page.goto(`${cmsUrl}/admin/collections/articles/${id}`);
  await page.locator('.live-preview-toggler').click();
  await page.frameLocator('.live-preview-window iframe').locator('h1').waitFor();
  await page.locator('.workflow__stage').waitFor();
}

/** Milliseconds of the page's own clock. */
interface Shown {
  sent: number;
  answered: number;
  shown: number;
}

async function typeAndLook(page: Page, words: string): Promise<Shown> {
  const look = page.evaluate(waitForWords, words);
  await page.locator('#field-standfirst').press('End');
  await page.keyboard.type(words, { delay: 30 });
  const shown = await look;
  if (shown) return shown;
  throw new LaunchError(`The preview showed “${words}”, and no autosave was seen.`);
}

/** In the page: until the words are in the frame, and which save they came by. */
function waitForWords(words: string): Promise<Shown | null> {
  const frame = document.querySelector<HTMLIFrameElement>('.live-preview-window iframe');
  const preview = frame?.contentDocument;
  if (!preview) return Promise.resolve(null);
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!preview.body.textContent.includes(words)) return;
      observer.disconnect();
      const shown = performance.now();
      const saves = performance
        .getEntriesByType('resource')
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .filter(({ name }) => name.includes('autosave=true'));
      const last = saves.at(-1);
      performance.clearResourceTimings();
      resolve(last ? { sent: last.startTime, answered: last.responseEnd, shown } : null);
    });
    observer.observe(preview, { subtree: true, childList: true, characterData: true });
  });
}
