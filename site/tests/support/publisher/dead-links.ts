import { filesOf } from './files-of.ts';
import { fileFor, linksOf } from './links-of.ts';

/** Links of a site's pages, feeds and sitemaps to pages and files that it does not have. */
export async function deadLinks(folder: string, siteUrl: string): Promise<string[]> {
  const files = await filesOf(folder);
  const dead: string[] = [];
  for (const [file, bytes] of files) {
    if (!/\.(?:html|xml)$/.test(file)) continue;
    for (const link of linksOf(bytes.toString(), siteUrl)) {
      if (!files.has(fileFor(link))) dead.push(`${file} → ${link}`);
    }
  }
  return dead;
}
