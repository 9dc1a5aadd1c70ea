import type { EntityName } from '@dateline/shared/public/entity.ts';
import { keysOf, scripts } from '@dateline/shared/vocabulary.ts';

export interface NamesOfKind {
  kind: EntityName['kind'];
  names: EntityName[];
}

/** What readers look for first: what it is called, what it was called, then all others. */
const kindsInOrder: readonly EntityName['kind'][] = [
  'official',
  'previous',
  'alias',
  'abbreviation',
  'weakAlias',
];

/** Names by kind, within a kind by script, as entered. */
export function namesByKind(names: readonly EntityName[]): NamesOfKind[] {
  const scriptOrder = keysOf(scripts);
  const byScript = [...names].sort(
    (a, b) => scriptOrder.indexOf(a.script) - scriptOrder.indexOf(b.script),
  );
  return kindsInOrder
    .map((kind) => ({ kind, names: byScript.filter((name) => name.kind === kind) }))
    .filter(({ names }) => names.length > 0);
}

/** The name to set beside the desk's own on top of the page: the official one in Korean, if known. */
export function koreanName(names: readonly EntityName[]): EntityName | null {
  const korean = names.filter(({ lang, to }) => lang.startsWith('ko') && to === null);
  return (
    korean.find(({ kind, script }) => kind === 'official' && script === 'Hang') ??
    korean.find(({ kind, script }) => kind === 'alias' && script === 'Hang') ??
    null
  );
}
