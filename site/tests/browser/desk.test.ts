import { AxeBuilder } from '@axe-core/playwright';
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

/** Puts the cursor over words of the text, as somebody who drags over them. */
async function select(page: Page, words: string): Promise<void> {
  await page.locator('.ContentEditable__root').evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) {
        document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
    }
    throw new Error(`There is no “${wanted}” in the text.`);
  }, words);
}

test('names in the text are taken, linked and refused; one not known becomes an entity on the spot', async () => {
  const page = await atTheDesk(browser, dateline, 'editor');
  await page.goto(`${dateline.cmsUrl}/admin/collections/articles/create`);
  await page.fill('#field-headline', 'Cars at the Amisan center');
  await page.fill(
    '#field-standfirst',
    'Once the Hwasong Vehicle Electrical Service Center, says Office 8.',
  );
  await page.locator('.ContentEditable__root').click();
  await page.keyboard.type(
    'Office 8 runs it, said the Samjong Repair Yard. No Amisan was for sale.',
  );
  const names = page.locator('.names');
  await names.getByText('was its name until 2025-04').waitFor();
  await names.getByRole('button', { name: 'The story is about Amisan Automobile' }).click();
  await names.getByRole('button', { name: 'The story mentions Office 8' }).click();
  await names.getByRole('button', { name: 'Link the first “Office 8”' }).click();
  await names.getByRole('button', { name: 'Amisan is not meant in this story' }).click();
  await names.getByText('linked once').waitFor();
  await names.getByText('1 refused').waitFor();

  await select(page, 'Samjong Repair Yard');
  await names.getByRole('button', { name: 'Make an entity of “Samjong Repair Yard”' }).click();
  const drawer = page.locator('.drawer');
  await choose(page, '.drawer #field-type', 'Company');
  await drawer.getByRole('button', { name: 'Save Draft' }).click();
  await drawer.waitFor({ state: 'detached' });
  const made = names.locator('li', { hasText: 'Samjong Repair Yard' });
  await made.filter({ hasText: 'mentioned' }).waitFor();
  await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth);
  await page.context().close();
});

test('a name that is known is shown before a second entity is saved, and two that are one are merged', async () => {
  const page = await atTheDesk(browser, dateline, 'editor');
  await page.goto(`${dateline.cmsUrl}/admin/collections/entities/create`);
  await page.fill('#field-name', 'Number 8 Office');
  await page.getByRole('button', { name: 'Add Name' }).click();
  await page.fill('#field-names__0__value', 'OFFICE-8');
  await page.locator('.duplicates-panel li', { hasText: 'Office 8' }).waitFor();
  await choose(page, '#field-type', 'Organization');
  await page.click('#action-save');
  await page.waitForSelector('.status__value:has-text("Published")');

  await page.getByRole('button', { name: 'Merge…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Office 8 · Organization/ }).click();
  await dialog.getByText('2 new names for “Office 8”').waitFor();
  await page.setViewportSize({ width: 320, height: 800 });
  const { violations } = await new AxeBuilder({ page }).include('.merge-dialog').analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  await dialog.getByRole('button', { name: 'Merge into “Office 8”…' }).click();
  await dialog.getByRole('button', { name: 'Yes, merge for good' }).click();
  await page.locator('h1', { hasText: /^Office 8$/ }).waitFor();
  await page.locator('.entity-uses li').first().waitFor();
  await untilPage(`${dateline.siteUrl}/entities/number-8-office/`, ({ text }) =>
    text.includes('url=/entities/office-8/'),
  );
  await page.goto(`${dateline.cmsUrl}/admin/collections/merges`);
  await page.getByRole('link', { name: 'Number 8 Office' }).click();
  await page.getByText('2 new names for “Office 8”').waitFor();
  await page.context().close();
});
