import type { PreviewRequest } from '@dateline/shared/feed/preview.ts';
import { type PublicCollection, publicCollections } from '@dateline/shared/public/collections.ts';
import type { PayloadRequest } from 'payload';
import { isVisible, type Visibility } from '../change-log/visibility.ts';
import { referencesOf } from '../references/references-of.ts';
import { type CompletedDraft, completeDraft } from './complete-draft.ts';
import { type Draft, readDrafts } from './read-draft.ts';
import { noSection } from './stand-ins.ts';
import { withoutIds } from './without-ids.ts';

/** A draft with what it shows that readers can't see yet. */
export interface GatheredDraft {
  documents: PreviewRequest['documents'];
  missing: string[];
  leftOut: string[];
}

interface Unpublished {
  collection: PublicCollection;
  document: Draft['document'];
}

/** How far from the draft unpublished documents are looked for: an entity, and the one it was merged into. */
const steps = 2;

/**
 * Everything that the page of a draft needs and readers can't see. Sources of type person, what is in
 * the trash and what is gone are taken out, down to their ids.
 *
 * @returns null if the draft is so unfinished that it cannot be shown
 */
export async function gatherDraft(
  req: PayloadRequest,
  collection: PublicCollection,
  draft: Draft['document'],
): Promise<GatheredDraft | null> {
  const found: Unpublished[] = [{ collection, document: draft }];
  const seen = new Set([`${collection}:${draft.id}`]);
  const hidden = new Set<string>();
  let newest = found;
  for (let step = 0; newest.length > 0; step++) {
    const references = newest.flatMap((each) => referencesIn(req, each));
    const unseen = [...new Set(references)].filter((reference) => !seen.has(reference));
    for (const reference of unseen) seen.add(reference);
    newest = await unpublished(req, unseen, hidden, step < steps);
    found.push(...newest);
  }
  const now = new Date();
  const completed = found.map(({ collection: name, document }) => ({
    collection: name,
    // Its own id is none that it refers to, and so never among the hidden.
    draft: completeDraft(name, { ...shown(document, hidden), id: document.id }, now),
  }));
  const own = completed[0]?.draft;
  if (!own) return null;
  const documents = completed.flatMap(({ collection: name, draft: each }) =>
    each ? [{ collection: name, document: each.document }] : [],
  );
  if (own.document.section === noSection.id) {
    documents.push({ collection: 'sections', document: noSection });
  }
  return { documents, ...saidOf(own) };
}

function saidOf({ missing, leftOut }: CompletedDraft) {
  return { missing, leftOut };
}

function shown(document: Draft['document'], hidden: ReadonlySet<string>): Record<string, unknown> {
  return hidden.size === 0
    ? document
    : Object.fromEntries(
        Object.entries(document).map(([field, value]) => [field, withoutIds(value, hidden)]),
      );
}

function referencesIn(req: PayloadRequest, { collection, document }: Unpublished): string[] {
  return referencesOf(req.payload.collections[collection].config.flattenedFields, document);
}

/** The newest versions of those that readers can't see; adds to `hidden` the ids that nobody may see. */
async function unpublished(
  req: PayloadRequest,
  references: readonly string[],
  hidden: Set<string>,
  mayLook: boolean,
): Promise<Unpublished[]> {
  const names = Object.keys(publicCollections) as PublicCollection[];
  const found = await Promise.all(
    names.map((name) => {
      const ids = references
        .filter((reference) => reference.startsWith(`${name}:`))
        .map((reference) => reference.slice(name.length + 1));
      return ids.length === 0 ? [] : unpublishedOf(req, name, ids, hidden, mayLook);
    }),
  );
  return found.flat();
}

async function unpublishedOf(
  req: PayloadRequest,
  collection: PublicCollection,
  ids: readonly string[],
  hidden: Set<string>,
  mayLook: boolean,
): Promise<Unpublished[]> {
  const live = await liveOnes(req, collection, ids);
  const drafts = ids.filter((id) => isDraft(live.get(id)));
  for (const id of ids) if (!isVisible(collection, live.get(id))) hidden.add(id);
  if (!mayLook || drafts.length === 0) return [];
  const newest = await readDrafts(req, collection, drafts);
  const shown = newest.filter(({ type }) => collection !== 'sources' || type !== 'person');
  for (const { id } of shown) hidden.delete(id);
  return shown.map((document) => ({ collection, document }));
}

/** Not published, and no person and not in the trash either. */
function isDraft(live: Visibility | undefined): boolean {
  return (
    live !== undefined && !live.deletedAt && live.type !== 'person' && live._status !== 'published'
  );
}

async function liveOnes(
  { payload }: PayloadRequest,
  collection: PublicCollection,
  ids: readonly string[],
): Promise<Map<string, Visibility>> {
  const { docs } = await payload.db.find<Visibility & { id: string }>({
    collection,
    where: { id: { in: ids } },
    select: { _status: true, deletedAt: true, type: true },
    pagination: false,
    limit: 0,
  });
  return new Map(docs.map((document) => [String(document.id), document]));
}
