import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { askAsEditor } from '../support/ask-as-editor.ts';
import { atTheDesk, choose, signIn } from '../support/at-the-desk.ts';
import type { RunningDateline } from '../support/running-dateline.ts';
import { untilPage } from '../support/until-page.ts';
import { watchPage } from '../support/watched-page.ts';

/** What people do in the admin, several after one another, on a Dateline that others use too. */
export function testTheDesk(opened: () => { browser: Browser; dateline: RunningDateline }): void {
  test('the admin works within its policy, and asks no other host', async () => {
    const { browser, dateline } = opened();
    const { page, complaints } = await watchPage(browser, [new URL(dateline.cmsUrl).host]);
    await signIn(page, dateline);
    for (const list of ['articles', 'photos', 'entities', 'comments']) {
      await page.goto(`${dateline.cmsUrl}/admin/collections/${list}`);
      await page.waitForSelector('.collection-list');
    }
    await page.goto(`${dateline.cmsUrl}/admin/collections/photos/create`);
    await page.waitForSelector('input[type=file]', { state: 'attached' });
    await page.goto(`${dateline.cmsUrl}/admin/collections/articles`);
    await page.locator('.collection-list tbody tr a').first().click();
    // The admin opens the tab that was open last.
    await page.getByRole('button', { name: 'Story', exact: true }).click();
    await page.waitForSelector('[contenteditable=true]');
    // What stands beside the form has asked the CMS too.
    await page.locator('.workflow__stage').waitFor();
    for (const panel of ['.names', '.evidence']) {
      await page.locator(`${panel} [role=status]`, { hasNotText: '…' }).waitFor();
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('what the CMS answers has its headers, and nothing says what it runs on', async () => {
    const { dateline } = opened();
    const admin = await headersOf(`${dateline.cmsUrl}/admin/login`);
    expect(admin.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-[\w+/=]{22,}';/);
    const api = await headersOf(`${dateline.cmsUrl}/api/articles?limit=1`);
    expect(api.get('content-security-policy')).toContain("default-src 'none'");
    const { headers: staff } = await askAsEditor(dateline, 'GET', 'articles?limit=1');
    expect(staff.get('cache-control')).toBe('no-store');
    for (const headers of [admin, api, staff]) {
      expect(Object.fromEntries(headers)).toMatchObject({
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex, nofollow',
      });
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
      // Only where the CMS is reached over TLS.
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });

  test('both hosts say where to report a hole, and the CMS is not for search engines', async () => {
    const { dateline } = opened();
    for (const origin of [dateline.cmsUrl, dateline.siteUrl]) {
      const response = await fetch(`${origin}/.well-known/security.txt`);
      expect(response.headers.get('content-type')).toMatch(/^text\/plain; ?charset=utf-8$/i);
      const text = await response.text();
      expect(text).toMatch(/^Contact: (?:mailto:\S+@|https?:)\S+$/m);
      const expires = /^Expires: (\S+)$/m.exec(text)?.[1] ?? '';
      expect(Date.parse(expires)).toBeGreaterThan(Date.now());
      expect(text).toContain(`Canonical: ${origin}/.well-known/security.txt\n`);
    }
    const robots = await fetch(`${dateline.cmsUrl}/robots.txt`);
    expect(await robots.text()).toBe('User-agent: *\nDisallow: /\n');
  });

  test('a reporter submits, an editor approves and publishes, and readers have it', async () => {
    const { browser, dateline } = opened();
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
    await editor.locator('.doc-controls .status__value', { hasText: /^Published$/ }).waitFor();
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

  test('the preview beside the form shows what was typed, and runs no script', async () => {
    const { browser, dateline } = opened();
    const editor = await atTheDesk(browser, dateline, 'editor');
    await editor.goto(`${dateline.cmsUrl}/admin/collections/articles`);
    await editor.getByRole('link', { name: 'From desk to reader' }).click();
    await editor.locator('.workflow__stage').waitFor();
    await editor.locator('.live-preview-toggler').click();
    const preview = editor.frameLocator('.live-preview-window iframe');
    await preview.getByText('All of it was read twice.').waitFor();
    const words = '<img src="x" onerror="parent.document.title=1"> and more';
    await editor.fill('#field-standfirst', words);
    await preview.getByText(words).waitFor();
    await preview.getByText('Preview, not published.').waitFor();
    expect(await preview.locator('script[src], [onerror]').count()).toBe(0);
    await editor.fill('#field-standfirst', 'One story and two people.');
    await preview.getByText('One story and two people.').waitFor();
    await editor.context().close();
  });

  test('a save over another’s is refused, says who changed what, and takes nothing from the form', async () => {
    const { browser, dateline } = opened();
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

  test('names in the text are taken, linked and refused; one not known becomes an entity on the spot', async () => {
    const { browser, dateline } = opened();
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
    const { browser, dateline } = opened();
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
    expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(
      true,
    );
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

  test('while a claim is written the form says what it lacks, leads there, and keeps it when publishing is refused', async () => {
    const { browser, dateline } = opened();
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
    const said = editor.locator('.evidence li', {
      hasText: 'is about sanctions and has no source',
    });
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
}

const stage = (page: Page, words: string) =>
  page.locator('.workflow__stage', { hasText: words }).waitFor();

/** Resolves when the CMS has answered the next autosave of a page, with its status. */
const nextAutosave = async (page: Page) => {
  const response = await page.waitForResponse(
    (each) => each.request().method() === 'PATCH' && each.url().includes('autosave=true'),
  );
  return response.status();
};

const headersOf = async (url: string) => (await fetch(url, { redirect: 'manual' })).headers;

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
