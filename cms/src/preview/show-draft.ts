import type { PreviewCollection } from '@dateline/shared/feed/preview.ts';
import type { PayloadRequest } from 'payload';
import { fileAnswer, htmlAnswer, type Viewer } from './answers.ts';
import { askForAsset, askForPage, NoPreview } from './ask-for-page.ts';
import { messagePage, withBanner } from './banner.ts';
import { type GatheredDraft, gatherDraft } from './gather-draft.ts';
import { isPublicPhoto, photoFile } from './photo-file.ts';
import { type Draft, readDraft } from './read-draft.ts';

/** One document that may be looked at, and by whom. */
export interface Sight {
  collection: PreviewCollection;
  id: string;
  viewer: Viewer;
  /** See `readDraft`. */
  whose: 'asker' | 'newsroom';
  /** Path under which the page and its files are. */
  base: string;
  /** When the link ends; null without one. */
  expires: Date | null;
}

/**
 * The draft's page, or with a `path` below it one of its files. Null if there is no such document or
 * file, or the viewer may not see it.
 */
export async function showDraft(
  req: PayloadRequest,
  sight: Sight,
  path: readonly string[],
): Promise<Response | null> {
  try {
    const [kind, ...rest] = path;
    if (kind === undefined) return await page(req, sight);
    if (kind === 'photos') return await photo(req, sight, rest);
    if (kind === 'assets') return await asset(req, sight, rest);
    return null;
  } catch (error) {
    if (!(error instanceof NoPreview)) throw error;
    const sentence =
      sight.viewer === 'link' ? 'It cannot be shown now. Try again later.' : error.message;
    return htmlAnswer(messagePage('No preview', sentence), error.status, sight.viewer);
  }
}

async function page(req: PayloadRequest, sight: Sight): Promise<Response | null> {
  const draft = await draftFor(req, sight);
  if (!draft) return null;
  const gathered = await gather(req, sight, draft);
  const { collection, id, base, viewer } = sight;
  const request = { page: { collection, id }, documents: gathered.documents, base };
  const html = await askForPage(req.payload, request);
  return htmlAnswer(withBanner(html, bannerOf(sight, draft, gathered)), 200, viewer);
}

/** What was retracted is shown to nobody outside. */
async function draftFor(req: PayloadRequest, sight: Sight): Promise<Draft | null> {
  const draft = await readDraft(req, sight, sight.whose);
  return draft && sight.viewer === 'link' && draft.isRetracted ? null : draft;
}

async function gather(
  req: PayloadRequest,
  { collection }: Sight,
  { document }: Draft,
): Promise<GatheredDraft> {
  const gathered = await gatherDraft(req, collection, document);
  if (gathered) return gathered;
  throw new NoPreview(422, 'There is too little of it to be shown. Write on, and look again.');
}

/** A photo that readers can see, or one of those that this draft shows. */
async function photo(req: PayloadRequest, sight: Sight, [id, name, ...more]: string[]) {
  if (!id || !name || more.length > 0 || !/^[0-9a-f]{24}$/.test(id)) return null;
  const draft = await draftFor(req, sight);
  if (!draft) return null;
  const isPublic = await isPublicPhoto(req, id);
  if (!isPublic) {
    const { documents } = await gather(req, sight, draft);
    if (!documents.some((each) => each.collection === 'photos' && each.document.id === id))
      return null;
  }
  const file = await photoFile(req, { id, name, draft: !isPublic });
  return file && fileAnswer(file.bytes, file.type);
}

async function asset(req: PayloadRequest, sight: Sight, path: string[]): Promise<Response | null> {
  // Files of the site, for those who may see the draft: this is no way around to the publisher.
  if (!(await draftFor(req, sight))) return null;
  const found = await askForAsset(req.payload, `/${path.join('/')}`);
  if (!found) return null;
  const type = found.headers.get('content-type') ?? 'application/octet-stream';
  return fileAnswer(await found.bytes(), type);
}

function bannerOf(
  { viewer, expires }: Sight,
  { isPublished }: Draft,
  { missing, leftOut }: GatheredDraft,
): string {
  if (expires && viewer === 'link') {
    const until = `This link ends on ${dateInWords(expires)}.`;
    const state = isPublished ? 'as it is published' : 'not published';
    return `Preview, ${state}. Not to be quoted or passed on. ${until}`;
  }
  const sentences = [isPublished ? 'Preview, as it is published.' : 'Preview, not published.'];
  if (missing.length > 0) sentences.push(`Still missing: ${missing.join(', ')}.`);
  if (leftOut.length > 0) {
    sentences.push(`Left out, because not complete: a part of ${leftOut.join(' and of ')}.`);
  }
  return sentences.join(' ');
}

/** In UTC: whoever has the link may be anywhere. */
function dateInWords(date: Date): string {
  return `${date.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })} UTC`;
}
