import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileFor, linksOf } from './links-of.ts';

/** Looks through a site again and again; only files that changed are read. */
export class LinkCheck {
  readonly #folder: string;
  readonly #siteUrl: string;
  readonly #known = new Map<string, { version: string; links: ReadonlySet<string> }>();

  constructor(folder: string, siteUrl: string) {
    this.#folder = folder;
    this.#siteUrl = siteUrl;
  }

  /** Links of its pages, feeds and sitemaps to pages and files that it does not have. */
  async deadLinks(): Promise<string[]> {
    const entries = await readdir(this.#folder, { recursive: true, withFileTypes: true });
    const files = new Set(
      entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(this.#folder, path.join(entry.parentPath, entry.name))),
    );
    const pages = [...files].filter((file) => /\.(?:html|xml)$/.test(file));
    const dead = pages.map(async (file) =>
      [...(await this.#linksIn(file))]
        .filter((link) => !files.has(fileFor(link)))
        .map((link) => `${file} → ${link}`),
    );
    return (await Promise.all(dead)).flat();
  }

  async #linksIn(file: string): Promise<ReadonlySet<string>> {
    const { ino, mtimeMs } = await stat(path.join(this.#folder, file));
    const version = `${ino} ${mtimeMs}`;
    const known = this.#known.get(file);
    if (known?.version === version) return known.links;
    const links = linksOf(await readFile(path.join(this.#folder, file), 'utf8'), this.#siteUrl);
    this.#known.set(file, { version, links });
    return links;
  }
}
