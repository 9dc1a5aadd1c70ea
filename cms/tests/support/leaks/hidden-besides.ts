import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Payload, PayloadRequest } from 'payload';
import { secondFactorsOf } from '../../../src/sign-in/stored-second-factors.ts';
import { fillFields } from '../fill/fill-fields.ts';
import type { TestNewsroom } from '../newsroom.ts';
import { type Asker, nobody } from './askers.ts';
import { type Data, fillingOf, type Hidden, type Id, publishableInOrder } from './maker.ts';
import { sumOf } from './secrets.ts';
import { whoSees, whoSeesField, whoSeesPersons } from './who-sees.ts';

/** A published source of type person, on which what is public rests. */
export async function hidePersonSource(
  payload: Payload,
  req: PayloadRequest,
  hidden: Hidden,
): Promise<void> {
  const { config } = payload.collections.sources;
  const filling = fillingOf(hidden, 'sources, a person', () => whoSeesPersons);
  const data = { ...(await fillFields(config.flattenedFields, filling, req)), type: 'person' };
  const source = await payload.create({
    collection: 'sources',
    data: { ...data, _status: 'published' } as never,
  });
  note(hidden, 'sources', source.id, whoSeesPersons, 'a person');
  const [article = ''] = hidden.open.get('articles') ?? [];
  const [relationship = ''] = hidden.open.get('relationships') ?? [];
  const [entity = ''] = hidden.open.get('entities') ?? [];
  const { claims, body } = await payload.findByID({
    collection: 'articles',
    id: article,
    depth: 0,
  });
  await payload.update({
    collection: 'articles',
    id: article,
    data: {
      claims: claims?.map((claim) => ({
        ...claim,
        sources: [...claim.sources, source.id] as Id[],
      })),
      body: withFootnoteSource(body, source.id),
      _status: 'published',
    } as never,
  });
  await payload.update({
    collection: 'relationships',
    id: relationship,
    data: { sources: [...(hidden.open.get('sources') ?? []), source.id], _status: 'published' },
  });
  const { names } = await payload.findByID({ collection: 'entities', id: entity, depth: 0 });
  await payload.update({
    collection: 'entities',
    id: entity,
    data: { names: names?.map((name) => ({ ...name, source: source.id })), _status: 'published' },
  });
}

function withFootnoteSource<T>(body: T, id: Id): T {
  return JSON.parse(JSON.stringify(body), (_key, value) =>
    value?.blockType === 'footnote' ? { ...value, sources: [...value.sources, id] } : value,
  );
}

/** Comments in every state, under what is public, and an approved one under what was taken back. */
export async function hideComments(
  payload: Payload,
  req: PayloadRequest,
  hidden: Hidden,
): Promise<void> {
  const { config } = payload.collections.comments;
  const seenBy = whoSees('comments');
  for (const status of ['pending', 'rejected', 'spam'] as const) {
    const filling = fillingOf(hidden, `comments, ${status}`, ({ isInternal, path: field }) =>
      isInternal ? whoSeesField('comments', field) : seenBy,
    );
    const data = { ...(await fillFields(config.flattenedFields, filling, req)), status };
    const { id } = await payload.create({ collection: 'comments', data: data as never });
    note(hidden, 'comments', id, seenBy, status);
  }
  const secret = (field: string) =>
    hidden.secrets.word(`comments, approved: ${field}`, whoSeesField('comments', field));
  // Readers see the comment, and nothing of what the desk thought of it.
  const kept = {
    reasons: [secret('reasons')],
    decisions: [
      { status: 'approved' as const, at: new Date().toISOString(), userName: secret('decisions') },
    ],
    fingerprint: secret('fingerprint'),
  };
  const [, takenBack = ''] = hidden.shut.get('articles') ?? [];
  for (const article of [...(hidden.open.get('articles') ?? []), takenBack]) {
    await payload.create({
      collection: 'comments',
      data: { article, name: 'A reader', text: 'Well said', status: 'approved', ...kept },
    });
  }
}

/** One document of every collection that is not public at all, past Payload's operations. */
export async function hideTheRest(
  payload: Payload,
  req: PayloadRequest,
  hidden: Hidden,
): Promise<void> {
  const done = new Set<string>([...publishableInOrder, ...madeOtherwise]);
  for (const { config } of Object.values(payload.collections)) {
    const { slug, flattenedFields } = config;
    if (done.has(slug)) continue;
    const seenBy = whoSees(slug);
    const filling = fillingOf(hidden, slug, ({ isInternal, path: field }) =>
      isInternal ? whoSeesField(slug, field) : seenBy,
    );
    const data = await fillFields(
      flattenedFields,
      { ...filling, fixed: { ...filling.fixed, ...(fixedOf[slug] ?? {}) } },
      req,
    );
    const { id } = await payload.db.create({ collection: slug, data, req });
    note(hidden, slug, String(id), seenBy, 'all');
  }
  await hideInGlobals(payload, req, hidden);
  await hideBeside(payload, hidden);
}

/** Settings of which readers see nothing. */
async function hideInGlobals(payload: Payload, req: PayloadRequest, hidden: Hidden): Promise<void> {
  for (const { slug, flattenedFields } of payload.globals.config) {
    if (slug === 'site-settings') continue;
    const filling = fillingOf(hidden, slug, () => whoSees(slug));
    await payload.updateGlobal({
      slug,
      data: await fillFields(flattenedFields, filling, req),
      req,
    });
  }
}

/** All sections and notices of retractions are public; comments have states. */
const madeOtherwise = ['sections', 'retractions', 'comments'];

/** What would make other parts stumble over a document that nobody wrote. */
const fixedOf: Readonly<Record<string, Data>> = {
  users: { roles: ['reporter'], sessions: [] },
  'webhook-endpoints': { enabled: false },
  schedules: { status: 'cancelled' },
  vanishings: { photosPending: [] },
  'preview-links': { address: undefined },
  'payload-jobs': { hasError: true, waitUntil: '2099-01-01T00:00:00.000Z', log: [] },
};

/** What lies in the database beside the collections: second factors of accounts. */
async function hideBeside(payload: Payload, { secrets }: Hidden): Promise<void> {
  const word = (field: string) => secrets.word(`second-factors: ${field}`, nobody);
  await secondFactorsOf(payload).insertOne({
    _id: word('account'),
    secret: word('secret'),
    pending: word('pending'),
    lastStep: 1,
    recoveryCodes: [word('recoveryCodes')],
  });
}

/** The files of photos that are not out: of each, in every size, its name and its bytes. */
export async function hideFiles({ dataDir, payload }: TestNewsroom, hidden: Hidden): Promise<void> {
  await payload.jobs.run({ queue: 'default', limit: 100 });
  const { docs: shown } = await payload.find({
    collection: 'photos',
    where: { and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }] },
    pagination: false,
  });
  const shownNames = shown.map(({ filename }) => nameIn(filename ?? ''));
  const folder = path.join(dataDir, 'photos');
  const seenBy = whoSees('photos');
  for (const file of await readdir(folder)) {
    if (shownNames.includes(nameIn(file))) continue;
    hidden.files.push(file);
    const bytes = await readFile(path.join(folder, file));
    hidden.secrets.keep(sumOf(bytes), `photos: the bytes of ${file}`, seenBy);
  }
}

/** What the names of all files of a photo begin with. */
function nameIn(file: string): string {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(file)?.[0] ?? file;
}

function note(hidden: Hidden, slug: string, id: Id, seenBy: readonly Asker[], state: string): void {
  hidden.shut.set(slug, [...(hidden.shut.get(slug) ?? []), id]);
  hidden.secrets.keep(id, `${slug}, ${state}: id`, seenBy);
}
