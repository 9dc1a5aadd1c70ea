import { type Finding, quoted } from './finding.ts';
import { isPerson, type Known, knownAmong } from './known-sources.ts';

const named = 3;

/** Sources on the web that nobody has kept a copy of. */
export function checkArchive(ids: readonly string[], path: string, known: Known): Finding[] {
  const open = knownAmong([...new Set(ids)], known).filter(
    (source) => source.url && !source.archivedUrl && !isPerson(source),
  );
  if (open.length === 0) return [];
  const titles = open.slice(0, named).map(({ title }) => quoted(title));
  const others = open.length > named ? ` and ${open.length - named} more` : '';
  const message = `No archived copy: ${titles.join(', ')}${others}. Keep one, for example at web.archive.org, and enter its address at the source.`;
  return [{ kind: 'hint', rule: 'no archived copy', path, message, about: path }];
}
