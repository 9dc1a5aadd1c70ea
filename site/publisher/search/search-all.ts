import path from 'node:path';
import type { PublisherParts } from '../edition.ts';
import { formsOf } from './forms-of.ts';
import { searchFiles } from './search-files.ts';

/** Where one of the texts was found; never the text. */
export interface Found {
  /** The site that readers see; what is kept to go back to; other folders of releases; the store. */
  place: 'site' | 'earlier' | 'releases' | 'store';
  /** A file, or a row of the store. */
  what: string;
}

/** More are no more use to who looks. */
const most = 200;

/** Looks for texts in all that a publisher keeps. */
export async function searchAll(
  { store, site }: Pick<PublisherParts, 'store' | 'site'>,
  texts: readonly string[],
): Promise<Found[]> {
  const current = await site.current();
  const inFiles = (await searchFiles(site.releases, texts)).map((file): Found => {
    const [folder = '', ...rest] = file.split(path.sep);
    if (folder === current) return { place: 'site', what: rest.join('/') };
    const place = folder === path.basename(site.earlier) ? 'earlier' : 'releases';
    return { place, what: file };
  });
  const forms = [...new Set(texts.flatMap(formsOf))];
  const inStore = store.search(forms).map((what): Found => ({ place: 'store', what }));
  return [...inFiles, ...inStore].slice(0, most);
}
