import { existsSync } from 'node:fs';
import packaged from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chrome that comes as a package for Linux on x64, elsewhere one that is installed. */
export async function openBrowser(): Promise<Browser> {
  const hasPackage = process.platform === 'linux' && process.arch === 'x64';
  return chromium.launch({
    executablePath: hasPackage ? await packaged.executablePath() : installed.find(existsSync),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
