import type { CollectionSlug } from 'payload';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  collectionRules,
  type Extent,
  globalRules,
  type Operation,
  type Rules,
  type Who,
} from '../src/access/matrix.ts';
import { machinePermissions } from '../src/access/require-machine.ts';
import { roles } from '../src/access/roles.ts';
import { call, sentences } from './support/content.ts';
import { machine } from './support/machines.ts';
import {
  bodies,
  type Desk,
  makeSample,
  newToken,
  type Sample,
  type Slug,
} from './support/matrix-samples.ts';
import { openTestNewsroom, type TestNewsroom } from './support/newsroom.ts';

let newsroom: TestNewsroom;
let desk: Desk;
const headersOf = new Map<Who, Record<string, string>>();
const idOf = new Map<Who, string>();
/** All that stands in the newsroom before anybody tries a door. */
const standing = new Map<Slug, Sample[]>();

const slugs = Object.keys(collectionRules) as Slug[];
const publishables = slugs.filter((slug) => 'publish' in collectionRules[slug]);
const people = Object.keys(roles) as (keyof typeof roles)[];
const programs = Object.keys(machinePermissions) as (keyof typeof machinePermissions)[];
const everyone: Who[] = ['anonymous', ...programs, ...people];

beforeAll(async () => {
  vi.stubEnv('WEBHOOK_HOSTS', '192.0.2.1');
  newsroom = await openTestNewsroom();
  const { payload } = newsroom;
  // The REST handler would start the job runner, which takes the samples of jobs away.
  payload.config.jobs.autoRun = [];
  headersOf.set('anonymous', { 'content-type': 'application/json' });
  for (const role of people) {
    headersOf.set(role, await newsroom.logIn(role));
    const where = { email: { equals: `${role}@example.org` } };
    const [account] = (await payload.find({ collection: 'users', where })).docs;
    idOf.set(role, account?.id ?? '');
  }
  for (const permission of programs) {
    const headers = await machine(newsroom, [permission]);
    headersOf.set(permission, { ...headers, 'content-type': 'application/json' });
  }
  desk = await openDesk();
  for (const slug of slugs) standing.set(slug, await stand(slug));
});

afterAll(() => newsroom.close());

test('the matrix names every collection and global, and each has its rules from it', () => {
  const { collections, globals } = newsroom.payload.config;
  expect(collections.map(({ slug }) => slug).sort()).toEqual([...slugs].sort());
  expect(globals.map(({ slug }) => slug).sort()).toEqual(Object.keys(globalRules).sort());
  for (const { slug, versions, auth, trash } of collections) {
    const rules: Rules = collectionRules[slug as Slug];
    const wanted: Operation[] = ['create', 'read', 'update', 'delete'];
    if (versions) wanted.push('readVersions');
    if (versions?.drafts) wanted.push('publish');
    if (auth) wanted.push('admin', 'unlock');
    if (trash) wanted.push('trash');
    if (slug === 'entities') wanted.push('merge');
    expect(Object.keys(rules).sort(), slug).toEqual(wanted.sort());
  }
});

describe.each(everyone)('%s', (who) => {
  test.each(slugs)('reads of %s what the matrix says', async (slug) => {
    // Who may read all is hidden nothing: that they find it at one door is what there is to see.
    const readsAll = isAll(extentOf(who, slug, 'read'));
    const doors = readingDoors(slug).filter(({ showsAll }) => showsAll || !readsAll);
    const answers = doors.map(async (door) => ({ door, text: await answerOf(who, door.path) }));
    for (const { door, text } of await Promise.all(answers)) {
      for (const sample of standing.get(slug) ?? []) {
        const seen = text.includes(sample.token);
        if (!maySee(who, slug, sample)) expect(seen, `${door.path} ${sample.token}`).toBe(false);
        else if (door.showsAll) expect(seen, `${door.path} lacks ${sample.token}`).toBe(true);
      }
      if (extentOf(who, slug, 'read') === 'public' || extentOf(who, slug, 'read') === null) {
        for (const secret of hiddenFromReaders()) expect(text, door.path).not.toContain(secret);
      }
    }
    // Of preferences `count` is a key.
    if (slug !== 'payload-preferences') {
      const ids = (standing.get(slug) ?? []).map(({ id }) => `&where[id][in][]=${id}`).join('');
      const counted = await ask(who, 'GET', `/api/${slug}/count?trash=true${ids}`);
      const visible = (standing.get(slug) ?? []).filter((sample) => maySee(who, slug, sample));
      const mayRead = extentOf(who, slug, 'read') !== null;
      if (ids || !mayRead) {
        expect(counted.body.totalDocs, 'count').toBe(mayRead ? visible.length : undefined);
      }
    }
    if ('readVersions' in collectionRules[slug]) {
      const { status } = await ask(who, 'GET', `/api/${slug}/versions?trash=true`);
      expect(status === 200, 'versions').toBe(extentOf(who, slug, 'readVersions') !== null);
    }
  });
});

describe.each(everyone)('%s', (who) => {
  test.each(publishables)('changes of %s what the matrix says', async (slug) => {
    const may = (...wanted: Operation[]) =>
      wanted.every((operation) => isAll(extentOf(who, slug, operation)));
    const out = { _status: 'published' };
    const draft = new Attempts(who, slug, { _status: 'draft' });
    const live = new Attempts(who, slug, out);
    const writes = may('update');
    const publishes = may('update', 'publish');
    const change = () => ({ headline: newToken(), note: newToken() });

    await draft.try(writes, 'PATCH', (id) => `/${id}?draft=true`, change());
    await draft.try(writes, 'PATCH', (id) => `/${id}?draft=true&autosave=true`, change());
    await draft.try(writes, 'PATCH', (id) => `?where[id][equals]=${id}&draft=true`, change());
    await draft.try(publishes, 'PATCH', (id) => `/${id}`, out);
    await draft.try(publishes, 'PATCH', (id) => `?where[id][equals]=${id}`, out);
    await draft.try(may('trash', 'update'), 'PATCH', (id) => `/${id}`, { deletedAt: now() });
    await draft.try(may('delete'), 'DELETE', (id) => `/${id}`);
    await draft.try(may('delete'), 'DELETE', (id) => `?where[id][equals]=${id}`);

    const back = { _status: 'draft' };
    await live.stays(writes, 'POST', (_, version) => `/versions/${version}?draft=true`);
    await live.try(publishes, 'PATCH', (id) => `/${id}`, { ...change(), ...out });
    await live.try(publishes, 'PATCH', (id) => `/${id}`, back);
    await live.stays(writes, 'PATCH', (id) => `/${id}?draft=true&unpublishAllLocales=true`, back);
    await live.try(publishes, 'PATCH', (id) => `?where[id][equals]=${id}`, back);
    await live.try(may('trash', 'update'), 'PATCH', (id) => `/${id}?trash=true`, {
      deletedAt: now(),
    });
    await live.try(may('trash', 'update'), 'PATCH', (id) => `?where[id][equals]=${id}`, {
      deletedAt: now(),
    });
    await live.try(may('delete'), 'DELETE', (id) => `/${id}`);
    await live.try(publishes, 'POST', (_, version) => `/versions/${version}`);
    await live.stays(writes, 'PATCH', (id) => `/${id}?draft=true`, change());
    const copies = may('create', 'read');
    const copy = () => ({ slug: newToken(), symbol: newToken() });
    await live.stays(copies, 'POST', (id) => `/${id}/duplicate`, copy());
    await live.stays(copies, 'POST', (id) => `/${id}/duplicate?draft=true`, copy());
    await live.stays(copies && may('publish'), 'POST', (id) => `/${id}/duplicate?draft=false`, {
      ...copy(),
      ...out,
    });
    if (slug === 'photos') return;
    const body = () => bodies[slug](newToken(), desk);
    await live.stays(may('create'), 'POST', () => '?draft=true', body());
    await live.stays(may('create', 'publish'), 'POST', () => '', { ...body(), ...out });
  });

  const others = slugs.filter((slug) => !('publish' in collectionRules[slug]));
  test.each(others)('changes of %s what the matrix says', async (slug) => {
    if (slug === 'payload-preferences' || slug === 'payload-migrations') return;
    const may = (operation: Operation) => isAll(extentOf(who, slug, operation));
    const change = { label: newToken(), updatedAt: now(), status: 'approved' };
    const sample = new Attempts(who, slug, {});
    await sample.try(may('update'), 'PATCH', (id) => `/${id}`, change);
    await sample.try(may('update'), 'PATCH', (id) => `?where[id][equals]=${id}`, change);
    await sample.try(may('delete'), 'DELETE', (id) => `/${id}`);
    await sample.try(may('delete'), 'DELETE', (id) => `?where[id][equals]=${id}`);
    // A receipt is sent to where one would create it, by the machine that may.
    if (slug === 'receipts') return;
    await sample.stays(may('create'), 'POST', () => '', bodies[slug](newToken(), desk));
  });

  test('merges entities as the matrix says', async () => {
    const merged = await makeSample(newsroom, 'entities', desk);
    const [into] = desk.entities;
    const may = isAll(extentOf(who, 'entities', 'merge'));
    const path = `/api/entities/${merged.id}/merge`;
    const plan = await ask(who, 'GET', `${path}?into=${into}`);
    expect(plan.status === 200, 'plan').toBe(may);
    const { status } = await ask(who, 'POST', path, { into });
    expect(status === 200, 'merge').toBe(may);
  });

  test('enters the admin, unlocks and changes globals as the matrix says', async () => {
    const access = await ask(who, 'GET', '/api/access');
    expect(access.body.canAccessAdmin === true).toBe(extentOf(who, 'users', 'admin') !== null);
    for (const slug of ['users', 'machines'] as const) {
      const body = { email: 'moderator@example.org' };
      const { status } = await ask(who, 'POST', `/api/${slug}/unlock`, body);
      expect(status === 200, slug).toBe(extentOf(who, slug, 'unlock') !== null);
    }
    for (const [slug, rules] of Object.entries<Rules>(globalRules)) {
      const read = await ask(who, 'GET', `/api/globals/${slug}?draft=true&depth=2`);
      expect(read.status === 200, slug).toBe(rules.read?.[who] !== undefined);
      const written = await ask(who, 'POST', `/api/globals/${slug}`, {});
      expect(written.status === 200, slug).toBe(rules.update?.[who] !== undefined);
      const versions = await ask(who, 'GET', `/api/globals/${slug}/versions`);
      expect(versions.status === 200, slug).toBe(rules.readVersions?.[who] !== undefined);
    }
  });
});

describe('a reporter writes what is their own or shared with them, and nothing else', () => {
  const ask = (method: string, path: string, body?: unknown) =>
    call(newsroom, method, `/api/articles${path}`, { headers: headersOf.get('reporter'), body });
  const article = async (fields: object) =>
    (await makeSample(newsroom, 'articles', desk, { ...fields })).id;
  const me = () => idOf.get('reporter') ?? '';
  const editor = () => idOf.get('editor') ?? '';
  const live = (id: string) =>
    newsroom.payload.db.findOne({ collection: 'articles', where: { id: { equals: id } } });

  test.each([
    ['their own', () => ({ owner: me() }), 200],
    ['shared with them', () => ({ owner: editor(), sharedWith: [me()] }), 200],
    ["somebody else's", () => ({ owner: editor() }), 403],
    ["nobody's", () => ({}), 403],
  ])('%s', async (_, people, status) => {
    for (const state of ['draft', 'published']) {
      const id = await article({ ...people(), _status: state });
      const before = await live(id);
      const change = { headline: newToken() };
      expect((await ask('GET', `/${id}?draft=true`)).status).toBe(200);
      expect((await ask('PATCH', `/${id}?draft=true`, change)).status).toBe(status);
      const bulk = await ask('PATCH', `?where[id][equals]=${id}&draft=true`, change);
      expect(bulk.body.docs ?? []).toHaveLength(status === 200 ? 1 : 0);
      const { docs } = await newsroom.payload.findVersions({
        collection: 'articles',
        where: { parent: { equals: id } },
        sort: 'createdAt',
      });
      const restore = `/versions/${docs[0]?.id}?draft=true`;
      const restored = await ask('POST', restore);
      expect(restored.status, sentences(restored.body)).toBe(status);
      for (const [method, path, body] of [
        ['PATCH', `/${id}`, { _status: 'published' }],
        ['PATCH', `/${id}?draft=true`, { _status: 'published' }],
        ['PATCH', `/${id}`, { deletedAt: now() }],
        ['PATCH', `?where[id][equals]=${id}`, { deletedAt: now() }],
        ['DELETE', `/${id}`],
        ['POST', `/${id}/duplicate?draft=false`, { _status: 'published' }],
      ] as const) {
        const answer = await ask(method, path, body);
        expect([403, 404], `${method} ${path}`).toContain(answer.status);
      }
      if (state === 'published') {
        for (const [method, path, body] of [
          ['POST', `/versions/${docs[0]?.id}`, undefined],
          ['PATCH', `/${id}`, { _status: 'draft' }],
        ] as const) {
          expect((await ask(method, path, body)).status, `${method} ${path}`).toBe(403);
        }
        expect(await live(id)).toEqual(before);
      }
    }
  });

  test('what they begin or copy is theirs, and they can give it to nobody but share it', async () => {
    const begun = await ask('POST', '?draft=true&depth=0', {
      ...bodies.articles(newToken(), desk),
      owner: editor(),
      sharedWith: [editor()],
    });
    expect(begun.body.doc).toMatchObject({ owner: me(), sharedWith: [editor()] });
    const theirs = await article({ owner: editor(), sharedWith: [me()] });
    const copy = await ask('POST', `/${theirs}/duplicate?depth=0`, { _status: 'published' });
    expect(copy.body.doc).toMatchObject({ owner: me(), sharedWith: [], _status: 'draft' });
    const grab = { owner: me(), sharedWith: [editor(), me(), idOf.get('moderator')] };
    const grabbed = await ask('PATCH', `/${theirs}?draft=true&depth=0`, grab);
    expect(grabbed.body.doc).toMatchObject({ owner: editor(), sharedWith: [me()] });
  });

  test('no reader sees whose an article is, nor searches by it', async () => {
    const id = await article({ owner: me(), sharedWith: [editor()], _status: 'published' });
    for (const path of [
      `/api/articles/${id}?depth=2`,
      `/api/articles?where[id][equals]=${id}&select[owner]=true&select[sharedWith]=true`,
    ]) {
      const text = await answerOf('anonymous', path);
      expect(text).toContain(id);
      expect(text).not.toContain(me());
      expect(text).not.toContain(editor());
    }
    for (const field of ['owner', 'sharedWith', 'owner.email', 'references']) {
      const { status } = await call(newsroom, 'GET', `/api/articles?where[${field}][exists]=true`);
      expect(status, field).toBe(400);
    }
  });
});

/** Tries doors on a document, and takes another when one was open. */
class Attempts {
  private sample: Sample | null = null;
  private readonly who: Who;
  private readonly slug: Slug;
  private readonly fields: Record<string, unknown>;

  constructor(who: Who, slug: Slug, fields: Record<string, unknown>) {
    this.who = who;
    this.slug = slug;
    this.fields = fields;
  }

  /** The door opens or not; where it does not, nothing is changed. */
  async try(mayPass: boolean, method: string, path: Path, body?: unknown): Promise<void> {
    const before = await this.state();
    const passed = await this.knock(method, path, body);
    const door = `${method} ${path('ID', 'VERSION')} ${JSON.stringify(body)}`;
    expect(passed, door).toBe(mayPass);
    if (mayPass) this.sample = null;
    else expect(await this.state(), door).toEqual(before);
  }

  /** The door opens or not; the document as readers see it stays as it is either way. */
  async stays(mayPass: boolean, method: string, path: Path, body?: unknown): Promise<void> {
    const before = await this.state();
    const known = await this.count();
    const door = `${method} ${path('ID', 'VERSION')} ${JSON.stringify(body)}`;
    expect(await this.knock(method, path, body), door).toBe(mayPass);
    expect(await this.state(), door).toEqual(before);
    if (!mayPass) expect(await this.count(), door).toBe(known);
  }

  private async knock(method: string, path: Path, body: unknown): Promise<boolean> {
    const { id } = await this.current();
    const suffix = path(id, await this.version(id));
    const answer = await ask(this.who, method, `/api/${this.slug}${suffix}`, body);
    const bulk = suffix.startsWith('?where');
    return answer.status < 300 && (!bulk || answer.body.docs?.length === 1);
  }

  private async current(): Promise<Sample> {
    this.sample ??= await makeSample(newsroom, this.slug, desk, this.fields);
    return this.sample;
  }

  private async state(): Promise<unknown> {
    const { id } = await this.current();
    const document = await newsroom.payload.db.findOne<{ id: string }>({
      collection: this.slug,
      where: { id: { equals: id } },
    });
    // A photo's AVIF files come by a job, and move its time.
    return document && { ...document, updatedAt: null, avif: null };
  }

  private async count(): Promise<number> {
    return (await newsroom.payload.db.count({ collection: this.slug })).totalDocs;
  }

  private async version(id: string): Promise<string> {
    if (!('readVersions' in collectionRules[this.slug])) return '';
    const { docs } = await newsroom.payload.findVersions({
      collection: this.slug as CollectionSlug,
      where: { parent: { equals: id } },
      sort: 'createdAt',
      limit: 1,
      trash: true,
    });
    return String(docs[0]?.id);
  }
}

type Path = (id: string, version: string) => string;

const now = () => new Date().toISOString();

function readingDoors(slug: Slug): { path: string; showsAll: boolean }[] {
  const all = '&trash=true&limit=0&pagination=false';
  const [first] = standing.get(slug) ?? [];
  const lists = [
    { path: `/api/${slug}?draft=true&depth=0${all}`, showsAll: true },
    { path: `/api/${slug}?depth=2${all}`, showsAll: false },
    { path: `/api/${slug}?where[id][exists]=true&sort=createdAt${all}`, showsAll: false },
    { path: `/api/${slug}?select[id]=true&populate[users][email]=true${all}`, showsAll: false },
    { path: `/api/${slug}/versions?depth=2&limit=0`, showsAll: false },
  ];
  const single = (standing.get(slug) ?? []).map(({ id }) => ({
    path: `/api/${slug}/${id}?draft=true&depth=1&trash=true`,
    showsAll: false,
  }));
  return [...lists, ...(first ? single : [])];
}

/** Words of whatever no reader may see, in any collection. */
function hiddenFromReaders(): string[] {
  return [...standing.values()].flat().flatMap((each) => (each.public ? [] : [each.token]));
}

function maySee(who: Who, slug: Slug, sample: Sample): boolean {
  const extent = extentOf(who, slug, 'read');
  if (isAll(extent)) return true;
  if (extent === 'public') return sample.public;
  return extent !== null && sample.owner !== undefined && sample.owner === idOf.get(who);
}

function extentOf(who: Who, slug: Slug, operation: Operation): Extent | null {
  const rules: Rules = collectionRules[slug];
  return rules[operation]?.[who] ?? null;
}

/** No source here is a person; that those are kept apart is tested in `bylines.test.ts`. */
function isAll(extent: Extent | null): boolean {
  return extent === 'all' || extent === 'allButPersons';
}

function ask(who: Who, method: string, path: string, body?: unknown) {
  return call(newsroom, method, path, { headers: headersOf.get(who), body });
}

async function answerOf(who: Who, path: string): Promise<string> {
  return (await fetch(`${newsroom.url}${path}`, { headers: headersOf.get(who) })).text();
}

async function openDesk(): Promise<Desk> {
  const nothing: Desk = { section: '', entities: ['', ''], source: '', article: '', user: '' };
  const make = async (slug: Slug, fields = {}, on = nothing) =>
    (await makeSample(newsroom, slug, on, fields)).id;
  const live = { _status: 'published' };
  const [one, two] = [await make('entities', live), await make('entities', live)];
  const section = await make('sections');
  const source = await make('sources', live);
  const article = await make('articles', live, { ...nothing, section });
  return { section, entities: [one, two], source, article, user: idOf.get('editor') ?? '' };
}

/** Of each state a document can have one. */
async function stand(slug: Slug): Promise<Sample[]> {
  const make = (fields = {}) => makeSample(newsroom, slug, desk, fields);
  if ('publish' in collectionRules[slug]) {
    const live = { ...(await make({ _status: 'published' })), public: true };
    const draft = await make({ _status: 'draft' });
    const trashed = await make({ _status: 'draft', deletedAt: new Date().toISOString() });
    return [live, draft, trashed];
  }
  if (slug === 'sections' || slug === 'retractions') return [{ ...(await make()), public: true }];
  if (slug === 'comments') {
    const approved = { status: 'approved', articleIsOut: true };
    const ofHidden = { status: 'approved', articleIsOut: false };
    return [await make(), await make(ofHidden), { ...(await make(approved)), public: true }];
  }
  if (slug === 'payload-preferences') {
    const owner = idOf.get('editor') ?? '';
    return [{ ...(await make({ user: { relationTo: 'users', value: owner } })), owner }];
  }
  if (slug === 'payload-locked-documents') return [];
  return [await make()];
}
