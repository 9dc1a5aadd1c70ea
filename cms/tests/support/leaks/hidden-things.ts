import { createLocalReq } from 'payload';
import type { TestNewsroom } from '../newsroom.ts';
import { nobody } from './askers.ts';
import { hideComments, hideFiles, hidePersonSource, hideTheRest } from './hidden-besides.ts';
import { type Hidden, type Id, Maker, publicWord, publishableInOrder } from './maker.ts';
import { Secrets } from './secrets.ts';
import { whoSees } from './who-sees.ts';

/** How a document with a draft and a published state may be hidden. */
const states: Readonly<Record<string, (maker: Maker) => Promise<Id>>> = {
  draft: (maker) => maker.draft({}),
  unpublished: async (maker) => {
    const id = await maker.published(true);
    await maker.change(id, { _status: 'draft' });
    return id;
  },
  trashed: async (maker) => {
    const id = await maker.published(true);
    await maker.change(id, { deletedAt: new Date().toISOString() });
    return id;
  },
  'trashed draft': async (maker) => {
    const id = await maker.draft({});
    await maker.change(id, { deletedAt: new Date().toISOString() });
    return id;
  },
  'draft over published': async (maker) => {
    const id = await maker.published(false);
    await maker.draftOver(id);
    return id;
  },
};

/** Of which readers may know the id. */
const wasOut = ['unpublished', 'trashed', 'draft over published'];

/** States that only articles have. */
const articleStates: typeof states = {
  'in review': (maker) => maker.draft({ stage: 'inReview' }),
  approved: (maker) => maker.draft({ stage: 'approved' }),
  scheduled: (maker) => maker.draft({ stage: 'scheduled' }),
  embargoed: (maker) => maker.draft({ embargo: '2031-05-06T07:08:09.010Z' }),
};

/** Fills a newsroom that was empty. */
export async function hideThings(newsroom: TestNewsroom): Promise<Hidden> {
  const { payload } = newsroom;
  const req = await createLocalReq({}, payload);
  const hidden: Hidden = { secrets: new Secrets(), open: new Map(), shut: new Map(), files: [] };
  const section = await payload.create({
    collection: 'sections',
    data: { name: publicWord, slug: publicWord, order: 1 },
  });
  hidden.open.set('sections', [section.id]);
  for (const slug of publishableInOrder) {
    const maker = new Maker(payload, req, slug, hidden);
    hidden.open.set(slug, [await maker.published(false)]);
    for (const [state, make] of Object.entries({
      ...states,
      ...(slug === 'articles' ? articleStates : {}),
    })) {
      maker.state = state;
      const id = await make(maker);
      hidden.shut.set(slug, [...(hidden.shut.get(slug) ?? []), id]);
      if (!wasOut.includes(state)) {
        hidden.secrets.keep(id, `${slug}, ${state}: id`, whoSees[slug] ?? nobody);
      }
    }
  }
  await hidePersonSource(payload, req, hidden);
  await hideComments(payload, req, hidden);
  await hideTheRest(payload, req, hidden);
  await hideFiles(newsroom, hidden);
  return hidden;
}
