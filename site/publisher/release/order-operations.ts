import { type MadePage, type PagePlan, writtenPages } from '../render/plan-pages.ts';
import { siteFile } from '../render/site-file.ts';
import type { FileOperation } from '../store/stored.ts';

/**
 * The steps of a release in an order that never shows a link before its page: what was taken back goes
 * first, retracted articles for their notices, then new files and pages come (nothing that is out links to them yet), then pages change, and
 * pages to which nothing links any more go last. Compressed copies of a file go before it changes.
 *
 * @param takenBack paths of pages whose documents readers must not see any longer
 */
export function orderOperations(
  plan: PagePlan,
  staged: ReadonlyMap<string, string>,
  takenBack: (path: string) => boolean,
): FileOperation[] {
  const { removed } = plan;
  const changed = writtenPages(plan);
  // Pages link to files, and files to no page that could be missed.
  const isPage = (path: string) => path.endsWith('/');
  const gone = [...removed.filter(isPage), ...removed.filter((path) => !isPage(path))];
  const move = (path: string): FileOperation[] => {
    const file = siteFile(path);
    const name = staged.get(path);
    return name === undefined ? [] : [...withoutCopies(file), { kind: 'move', staged: name, file }];
  };
  const notices = changed.filter(isNotice).map(({ path }) => path);
  const others = changed.filter((page) => !isNotice(page) && page.path !== goneFile);
  const newOnes = others.filter(({ isNew }) => isNew).map(({ path }) => path);
  return [
    ...notices.flatMap(move),
    ...changed.filter(({ path }) => path === goneFile).flatMap(({ path }) => move(path)),
    ...gone.filter(takenBack).flatMap(removeFile),
    ...newOnes.filter(isPhotoFile).flatMap(move),
    ...newOnes.filter((path) => !isPhotoFile(path) && !isPage(path)).flatMap(move),
    ...newOnes.filter(isPage).flatMap(move),
    ...others.filter(({ isNew }) => !isNew).flatMap(({ path }) => move(path)),
    ...gone.filter((path) => !takenBack(path)).flatMap(removeFile),
  ];
}

/** Shows a retraction. */
function isNotice({ path, reads }: MadePage): boolean {
  return path.startsWith('/articles/') && [...reads].some((key) => key.startsWith('retractions:'));
}

/** Tells the readers' server which pages are notices: until it does, they are answered 200. */
const goneFile = '/_gone';

/** The steps that remove the file of a page, its copies first. */
export function removeFile(path: string): FileOperation[] {
  const file = siteFile(path);
  return [...withoutCopies(file), { kind: 'remove', file }];
}

export function isPhotoFile(path: string): boolean {
  return path.startsWith('/photos/');
}

function withoutCopies(file: string): FileOperation[] {
  if (file.startsWith('photos/')) return [];
  return [
    { kind: 'remove', file: `${file}.br` },
    { kind: 'remove', file: `${file}.gz` },
  ];
}
