import type { Browser, Page } from 'playwright-core';
import type { RunningDateline } from './running-dateline.ts';

type Desk = Pick<RunningDateline, 'cmsUrl' | 'password'>;

/** Signs in to the admin as one of the demo newsroom's people, whose address begins with `who`. */
export async function signIn(page: Page, { cmsUrl, password }: Desk, who = 'editor') {
  await page.goto(`${cmsUrl}/admin`);
  await page.getByLabel('E-mail').fill(`${who}@example.org`);
  await page.getByLabel('Password').fill(password);
  await page.click('button[type=submit]');
  await page.waitForURL(/\/admin\/?$/);
}

/** A page in a browser of one's own, signed in. */
export async function atTheDesk(browser: Browser, desk: Desk, who: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await signIn(page, desk, who);
  return page;
}

/** Picks an option of one of the admin's relationship fields by its words. */
export async function choose(page: Page, field: string, words: string): Promise<void> {
  await page.locator(`${field} .rs__control`).click();
  await page.locator(`${field} .rs__input`).fill(words);
  await page.locator('.rs__option', { hasText: words }).first().click();
}
