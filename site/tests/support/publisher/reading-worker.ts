/** Goes through a site from the front page on, over and over, as a reader's browser would. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { fileFor, linksOf } from './links-of.ts';
import type { Finding } from './read-all-the-time.ts';

const { site, siteUrl } = workerData as { site: string; siteUrl: string };
const ends: Record<string, RegExp> = {
  '.html': /<\/html>\s*$/,
  '.xml': /<\/(?:rss|feed|urlset|sitemapindex)>\s*$/,
};
let reads = 0;
let ended = false;
parentPort?.once('message', () => {
  ended = true;
});

while (!ended) await goThrough();
parentPort?.postMessage({ reads });
parentPort?.close();

async function goThrough(): Promise<void> {
  const seen = new Set<string>(['/', '/rss.xml', '/sitemap.xml']);
  for (const link of seen) {
    if (ended) return;
    if (!/(?:\/|\.xml)$/.test(link)) continue;
    const text = await read(link);
    if (text === null) continue;
    // What is tested needs some of the processor too.
    await pause(2);
    for (const target of linksOf(text, siteUrl)) {
      if (!(await isThere(target))) await lookAgain(link, text, target);
      seen.add(target);
    }
  }
}

/** A link is dead only if the page still has it when what it leads to is not there. */
async function lookAgain(from: string, text: string, to: string): Promise<void> {
  const missing = (await read(to)) === null;
  if (missing && (await read(from)) === text) report({ kind: 'dead link', from, to });
}

async function read(link: string): Promise<string | null> {
  const bytes = await bytesOf(link);
  if (bytes === null) return null;
  reads++;
  const text = bytes.toString();
  const end = ends[path.extname(fileFor(link))];
  if (end && !end.test(text)) report({ kind: 'torn page', from: link, to: null });
  return text;
}

async function isThere(link: string): Promise<boolean> {
  return (await bytesOf(link)) !== null;
}

async function bytesOf(link: string): Promise<Buffer | null> {
  return readFile(path.join(site, fileFor(link))).catch(() => null);
}

function report(finding: Finding): void {
  parentPort?.postMessage({ finding });
}
