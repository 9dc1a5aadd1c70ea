import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isPreviewCollection } from '@dateline/shared/feed/preview.ts';
import type { PayloadRequest } from 'payload';
import { call, sentences } from '../content.ts';
import type { TestNewsroom } from '../newsroom.ts';
import { done } from '../workflow.ts';
import { nobody } from './askers.ts';
import type { TakeBack } from './hidden-things.ts';
import { type Hidden, type Id, Maker, publicWord } from './maker.ts';
import type { SecretAccount } from './secret-account.ts';
import { sumOf } from './secrets.ts';
import { whoSees } from './who-sees.ts';

/**
 * Articles in every state that only articles have, each brought there as the desk does it: by the
 * endpoints. Gives how those are taken back that are out until then.
 */
export async function hideArticles(
  newsroom: TestNewsroom,
  desk: SecretAccount,
  req: PayloadRequest,
  maker: Maker,
  hidden: Hidden,
): Promise<TakeBack[]> {
  const act = (id: Id, action: string, more: object = {}) =>
    done(newsroom, desk.headers, id, action, more);
  const note = () => ({
    note: hidden.secrets.word(`workflows, ${maker.what}: history.note`, whoSees('workflows')),
  });
  const at = '2031-05-06T07:08:09.010Z';
  const ways: Readonly<Record<string, (id: Id) => Promise<unknown>>> = {
    'in review': (id) => act(id, 'submit', note()),
    'sent back': async (id) => {
      await act(id, 'submit');
      await act(id, 'sendBack', note());
    },
    assigned: (id) => act(id, 'assign', { assignee: desk.user.id, ...note() }),
    approved: (id) => act(id, 'approve', note()),
    scheduled: async (id) => {
      await act(id, 'approve', note());
      await act(id, 'schedule', { at, ...note() });
    },
    embargoed: (id) => maker.change(id, { embargo: at }),
  };
  for (const [state, goes] of Object.entries(ways)) {
    maker.begin(state);
    const id = await maker.draft({});
    await goes(id);
    maker.note(id, false);
  }
  const retract = await retracted(newsroom, desk, maker);
  const vanish = await vanished(newsroom, desk, req, maker, hidden);
  await linkToPreviews(newsroom, desk, hidden);
  return [retract, vanish];
}

/** Its notice and its address are for readers; what it said is not. */
async function retracted(
  newsroom: TestNewsroom,
  desk: SecretAccount,
  maker: Maker,
): Promise<TakeBack> {
  maker.begin('retracted');
  const open = { slug: `${publicWord}-taken-back`, earlierSlugs: [] };
  const id = await maker.published(true, open);
  maker.note(id, true);
  return () => post(newsroom, desk, `articles/${id}/retract`, { notice: `${publicWord} wrong` });
}

/** With a photo that only it has, a waiting revision, notes, an hour, comments and a link. */
async function vanished(
  newsroom: TestNewsroom,
  desk: SecretAccount,
  req: PayloadRequest,
  maker: Maker,
  hidden: Hidden,
): Promise<TakeBack> {
  const { payload } = newsroom;
  const { secrets } = hidden;
  const photos = new Maker(payload, req, 'photos', hidden);
  photos.begin('vanished');
  maker.begin('vanished');
  const slug = secrets.word('articles, vanished: slug', nobody);
  // A place is an entity of that type, and there is none.
  const heroPhoto = await photos.published(true, { place: null });
  const id = await maker.published(true, { slug, heroPhoto });
  await maker.draftOver(id);
  await maker.change(id, { slug, heroPhoto, _status: 'published' });
  await maker.draftOver(id);
  const note = () => secrets.word('workflows, vanished: history.note', nobody);
  await done(newsroom, desk.headers, id, 'submit', { note: note() });
  await done(newsroom, desk.headers, id, 'approve', { note: note() });
  const at = '2031-06-07T08:09:10.011Z';
  await done(newsroom, desk.headers, id, 'schedule', { at, note: note() });
  for (const status of ['approved', 'pending'] as const) {
    const name = secrets.word('comments, vanished: name', nobody);
    const text = secrets.word('comments, vanished: text', nobody);
    await payload.create({ collection: 'comments', data: { article: id, name, text, status } });
  }
  maker.note(id, true);
  photos.note(heroPhoto, true);
  await keepFilesOf(newsroom, heroPhoto, hidden);
  return () => post(newsroom, desk, `articles/${id}/vanish`, { slug });
}

/** Everybody may remember the names of the files; nobody gets their bytes. */
async function keepFilesOf({ payload, dataDir }: TestNewsroom, id: Id, hidden: Hidden) {
  await payload.jobs.run({ queue: 'default', limit: 100 });
  const { filename } = await payload.findByID({ collection: 'photos', id, depth: 0 });
  const beginning = filename?.slice(0, 36) ?? '';
  const folder = path.join(dataDir, 'photos');
  for (const file of await readdir(folder)) {
    if (beginning === '' || !file.startsWith(beginning)) continue;
    hidden.files.push(file);
    const bytes = await readFile(path.join(folder, file));
    hidden.secrets.keep(sumOf(bytes), `photos, vanished: the bytes of ${file}`, nobody);
  }
}

/** One link for every draft that may be shown by one. */
async function linkToPreviews(
  newsroom: TestNewsroom,
  { headers }: SecretAccount,
  hidden: Hidden,
): Promise<void> {
  for (const [documentCollection, ids] of hidden.shut) {
    if (!isPreviewCollection(documentCollection)) continue;
    for (const document of ids) {
      const { status, body } = await call(newsroom, 'POST', '/api/preview-links', {
        headers,
        body: { documentCollection, document, hours: 48 },
      });
      if (hidden.states.get(document)?.includes('trashed draft')) continue;
      if (status !== 201) throw new Error(`${status} ${sentences(body)}`);
      hidden.links.set(document, new URL(String(body.doc?.address)).pathname);
    }
  }
}

async function post(
  newsroom: TestNewsroom,
  { headers }: SecretAccount,
  where: string,
  body: object,
): Promise<void> {
  const answer = await call(newsroom, 'POST', `/api/${where}`, { headers, body });
  if (answer.status !== 200) throw new Error(`${answer.status} ${sentences(answer.body)}`);
}
