import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page in a browser of its own that writes down what it should never have to. */
export interface WatchedPage {
  page: Page;
  /** Requests to other hosts, violations of the page's policy, dialogs, and errors in the console. */
  complaints: string[];
}

/**
 * Opens a page that may ask these hosts only.
 *
 * @param hosts with their ports
 */
export async function watchPage(
  browser: Browser,
  hosts: readonly string[],
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const complaints: string[] = [];
  await context.exposeFunction('complain', (words: string) => void complaints.push(words));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const words = `${event.violatedDirective} forbids ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber} ${event.sample}`;
      (globalThis as unknown as { complain: (words: string) => void }).complain(words);
    });
  });
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(?:data|blob|about):$/.test(protocol) || hosts.includes(host)) return;
    complaints.push(`asks ${request.url()}`);
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => void complaints.push(`error: ${error.message}`));
  return { page, complaints };
}
