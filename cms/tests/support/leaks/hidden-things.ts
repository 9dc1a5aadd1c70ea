import { createLocalReq } from 'payload';
import type { TestNewsroom } from '../newsroom.ts';
import { hideArticles } from './hidden-articles.ts';
import { hideComments, hideFiles, hidePersonSource, hideTheRest } from './hidden-besides.ts';
import { type Hidden, type Id, Maker, publicWord, publishableInOrder } from './maker.ts';
import { openSecretAccount } from './secret-account.ts';
import { Secrets } from './secrets.ts';

/** Takes back what readers saw until then. */
export type TakeBack = () => Promise<void>;

/** How a document with a draft and a published state may be hidden. */
const states: Readonly<Record<string, (maker: Maker) => Promise<{ id: Id; takeBack?: TakeBack }>>> =
  {
    draft: async (maker) => ({ id: await maker.draft({}) }),
    unpublished: async (maker) => {
      const id = await maker.published(true);
      return { id, takeBack: () => maker.change(id, { _status: 'draft' }) };
    },
    trashed: async (maker) => {
      const id = await maker.published(true);
      return { id, takeBack: () => maker.change(id, { deletedAt: new Date().toISOString() }) };
    },
    'trashed draft': async (maker) => {
      const id = await maker.draft({});
      await maker.change(id, { deletedAt: new Date().toISOString() });
      return { id };
    },
    'draft over published': async (maker) => {
      const id = await maker.published(false);
      await maker.draftOver(id);
      return { id };
    },
  };

/** Of which readers may know the id. */
const wasOut = ['unpublished', 'trashed', 'draft over published'];

/**
 * Fills a newsroom that was empty.
 *
 * @param whileOut what is to happen while all is out that is taken back afterwards
 */
export async function hideThings(
  newsroom: TestNewsroom,
  whileOut: (hidden: Hidden) => Promise<void> = async () => {},
): Promise<Hidden> {
  const { payload } = newsroom;
  const hidden: Hidden = {
    secrets: new Secrets(),
    open: new Map(),
    shut: new Map(),
    files: [],
    links: new Map(),
    states: new Map(),
  };
  const desk = await openSecretAccount(newsroom, hidden);
  const req = await createLocalReq({ user: desk.user }, payload);
  const section = await payload.create({
    collection: 'sections',
    data: { name: publicWord, slug: publicWord, order: 1 },
  });
  hidden.open.set('sections', [section.id]);
  const takingBack: TakeBack[] = [];
  for (const slug of publishableInOrder) {
    const maker = new Maker(payload, req, slug, hidden);
    hidden.open.set(slug, [await maker.published(false)]);
    for (const [state, make] of Object.entries(states)) {
      maker.begin(state);
      const { id, takeBack } = await make(maker);
      maker.note(id, wasOut.includes(state));
      if (takeBack) takingBack.push(takeBack);
    }
    if (slug === 'articles') {
      takingBack.push(...(await hideArticles(newsroom, desk, req, maker, hidden)));
    }
  }
  await hidePersonSource(payload, req, hidden);
  await hideComments(payload, req, hidden);
  await hideTheRest(payload, req, hidden);
  await whileOut(hidden);
  for (const takeBack of takingBack) await takeBack();
  await hideFiles(newsroom, hidden);
  return hidden;
}
