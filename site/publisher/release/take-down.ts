import { photoOf } from '../../src/content/photo-shelf.ts';
import type { RetractionShelf } from '../../src/content/retraction-shelf.ts';
import type { Edition, PublisherParts } from '../edition.ts';
import type { PageRegister } from '../render/page-register.ts';
import { applyOperations } from './apply-operations.ts';
import { isPhotoFile, removeFile } from './order-operations.ts';

/**
 * Removes the pages of articles that readers must not see any longer, be it for a notice, and the photos that only these
 * showed, while something else keeps the release from being made. Pages that link there stay as they are;
 * the release removes the rest and changes those. Gives the paths.
 */
export async function takeDown(
  { store, site }: Pick<PublisherParts, 'store' | 'site'>,
  { app, reader, register }: Edition,
): Promise<string[]> {
  const gone = new Set<string>();
  for (const route of app.routes) {
    if (!/^\/(?:data\/)?articles\//.test(route.name) && !isPhotoFile(route.name)) continue;
    const { result } = await app.reader.record(route.paths);
    const now = new Set(result);
    for (const path of register.pathsOf(route.name)) if (!now.has(path)) gone.add(path);
  }
  for (const path of yetUnretracted(reader.content.retractions, register)) gone.add(path);
  const isOut = (path: string) => !register.withoutFile().has(path);
  const paths = [...gone].filter((path) => {
    if (!isOut(path)) return false;
    if (!isPhotoFile(path)) return true;
    const photo = photoOf(path.slice('/photos/'.length));
    return !reader.content.get('photos', photo) || onlyShownBy(gone, photo, register);
  });
  if (paths.length === 0) return [];
  const operations = paths.flatMap(removeFile);
  store.takeDown(paths, operations);
  await applyOperations(operations, {
    stage: site.stage,
    site: site.folderOf(store.fact('folder') ?? ''),
  });
  store.operationsDone();
  for (const path of paths) register.tookDown(path);
  return paths;
}

/** Pages that still show an article in whose place its retraction must be. */
function* yetUnretracted(retractions: RetractionShelf, register: PageRegister): Iterable<string> {
  for (const { id, slug, earlierSlugs } of retractions.all()) {
    const notices = register.readersOf([`retractions:${id}`]).paths;
    for (const each of [slug, ...earlierSlugs]) {
      const path = `/articles/${each}/`;
      if (register.page(path) && !notices.has(path)) yield path;
    }
  }
}

/** An article that stays, and has another photo by now, shows the old one until its page is made. */
function onlyShownBy(gone: ReadonlySet<string>, photo: string, register: PageRegister): boolean {
  const { paths } = register.readersOf([`photos:${photo}`]);
  const articles = [...paths].filter((path) => path.startsWith('/articles/'));
  return articles.length > 0 && articles.every((path) => gone.has(path));
}
