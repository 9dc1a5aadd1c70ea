import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atTheDesk, choose } from '../support/at-the-desk.ts';
import { openBrowser } from '../support/browser.ts';
import { type RunningDateline, startDateline } from '../support/running-dateline.ts';
import { untilPage } from '../support/until-page.ts';

let dateline: RunningDateline;
let browser: Browser;

beforeAll(async () => {
  dateline = await startDateline();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await dateline?.remove();
});

const stage = (page: Page, words: string) =>
  page.locator('.workflow__stage', { hasText: words }).waitFor();

/** Resolves when the CMS has answered the next autosave of a page, with its status. */
const nextAutosave = async (page: Page) => {
  const response = await page.waitForResponse(
    (each) => each.request().method() === 'PATCH' && each.url().includes('autosave=true'),
  );
  return response.status();
};

test('a reporter submits, an editor approves and publishes, and readers have it', async () => {
  const reporter = await atTheDesk(browser, dateline, 'reporter');
  await reporter.goto(`${dateline.cmsUrl}/admin/collections/articles/create`);
  await reporter.fill('#field-headline', 'From desk to reader');
  await reporter.fill('#field-standfirst', 'One story and two people.');
  await reporter.locator('.ContentEditable__root').click();
  await reporter.keyboard.type('All of it was read twice.');
  await choose(reporter, '#field-section', 'Sanctions');
  await reporter.getByRole('button', { name: 'Add Byline' }).click();
  await choose(reporter, '#field-bylines__0__author', 'Rowan Quill');
  await reporter.getByRole('button', { name: 'Submit for review' }).click();
  await stage(reporter, 'In review');
  await reporter.context().close();

  const editor = await atTheDesk(browser, dateline, 'editor');
  await editor.goto(`${dateline.cmsUrl}/admin/board`);
  await editor.getByRole('link', { name: 'From desk to reader' }).click();
  await editor.getByRole('button', { name: 'Approve', exact: true }).click();
  await stage(editor, 'Approved');
  await editor.getByRole('button', { name: 'Publish what was approved' }).click();
  await stage(editor, 'Published');
  await editor.locator('.publication', { hasText: 'Live' }).waitFor();
  const address = await editor
    .getByRole('link', { name: 'See it on the site' })
    .getAttribute('href');
  expect(address).toBe(`${dateline.siteUrl}/articles/from-desk-to-reader/`);
  await untilPage(`${address}`, ({ status, text }) => {
    return status === 200 && text.includes('All of it was read twice.');
  });
  await editor.context().close();
});

test('a save over another’s is refused, says who changed what, and takes nothing from the form', async () => {
  const first = await atTheDesk(browser, dateline, 'editor');
  await first.goto(`${dateline.cmsUrl}/admin/collections/articles`);
  await first.getByRole('link', { name: 'From desk to reader' }).click();
  await first.locator('.workflow__stage').waitFor();
  const second = await first.context().newPage();
  await second.goto(first.url());
  await second.locator('.workflow__stage').waitFor();

  // A form never stands in its own way, however many saves it makes.
  for (const words of ['Read', 'Read once', 'Read once more']) {
    const saved = nextAutosave(first);
    await first.fill('#field-kicker', words);
    expect(await saved).toBe(200);
  }
  const refused = nextAutosave(second);
  await second.fill('#field-standfirst', 'Written in a second window.');
  expect(await refused).toBe(409);
  const alert = second.getByRole('alert').filter({ hasText: 'Your saves are refused' });
  await alert.waitFor();
  expect(await alert.textContent()).toContain('Demo editor changed Kicker');
  expect(await second.inputValue('#field-standfirst')).toBe('Written in a second window.');

  const kept = nextAutosave(second);
  await alert.getByRole('button', { name: 'Keep what is in this form' }).click();
  expect(await kept).toBe(200);
  await first.context().close();
});

test('while a claim is written the form says what it lacks, leads there, and keeps it when publishing is refused', async () => {
  const editor = await atTheDesk(browser, dateline, 'editor');
  await editor.goto(`${dateline.cmsUrl}/admin/collections/articles/create`);
  await editor.fill('#field-headline', 'A claim without a source');
  await choose(editor, '#field-section', 'Sanctions');
  await editor.getByRole('button', { name: 'Add Byline' }).click();
  await choose(editor, '#field-bylines__0__author', 'Rowan Quill');
  await editor.getByRole('button', { name: 'People, places, law' }).click();
  await editor.getByRole('button', { name: 'Add Claim' }).click();
  const statement = 'The cars came in against UN sanctions.';
  await editor.fill('#field-claims__0__statement', statement);
  const said = editor.locator('.evidence li', { hasText: 'is about sanctions and has no source' });
  await said.waitFor();
  await editor.getByRole('button', { name: 'Story', exact: true }).click();
  await said.getByRole('button', { name: 'Go to Claim 1' }).click();
  await editor.locator('#field-claims__0__sources input:focus').waitFor();
  await editor.getByRole('button', { name: 'Publish changes' }).click();
  await editor
    .locator('[data-sonner-toast]', { hasText: 'is about sanctions and has no source' })
    .waitFor();
  expect(await editor.inputValue('#field-claims__0__statement')).toBe(statement);
  await editor.context().close();
});
