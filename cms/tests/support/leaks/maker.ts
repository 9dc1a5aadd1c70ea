import { randomBytes } from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';
import sharp from 'sharp';
import { type FilledField, type Filling, fillFields } from '../fill/fill-fields.ts';
import { type Asker, nobody } from './askers.ts';
import type { Secrets } from './secrets.ts';
import { whoSees, whoSeesField } from './who-sees.ts';

export type Data = Record<string, unknown>;
export type Id = string;

/** A newsroom with one of every hidden thing, each of its fields with a secret in it. */
export interface Hidden {
  secrets: Secrets;
  /** By collection: what is public. */
  open: Map<string, Id[]>;
  /** By collection: what is not, in whatever state. */
  shut: Map<string, Id[]>;
  /** Names of files of photos that are not public. */
  files: string[];
  /** Paths of links to previews, by the id of the one document that each opens. */
  links: Map<Id, string>;
  /** How it is hidden, by the id: what its secrets' names begin with. */
  states: Map<Id, string>;
}

/** Words of what is public. */
export const publicWord = 'openly';

/** In the order in which one can be made of the other. */
export const publishableInOrder = [
  'photos',
  'sources',
  'legal-instruments',
  'entities',
  'authors',
  'relationships',
  'articles',
] as const;

/** Makes documents of one collection, and notes what is secret about them. */
export class Maker {
  #state = 'published';
  #isForGood = false;
  readonly #payload: Payload;
  readonly #req: PayloadRequest;
  readonly #slug: (typeof publishableInOrder)[number];
  readonly #hidden: Hidden;

  constructor(
    payload: Payload,
    req: PayloadRequest,
    slug: (typeof publishableInOrder)[number],
    hidden: Hidden,
  ) {
    this.#payload = payload;
    this.#req = req;
    this.#slug = slug;
    this.#hidden = hidden;
  }

  /** How the next documents are hidden; `vanished` is what nobody sees any more, also of the newsroom. */
  begin(state: string): void {
    this.#state = state;
    this.#isForGood = state === 'vanished';
  }

  /** What the names of its secrets begin with. */
  get what(): string {
    return `${this.#slug}, ${this.#state}`;
  }

  /** Who may see what is not for readers. */
  get seenBy(): readonly Asker[] {
    return this.#isForGood ? nobody : whoSees(this.#slug);
  }

  /** @param wasOut whether readers may know its id */
  note(id: Id, wasOut: boolean): void {
    const { shut, states, secrets } = this.#hidden;
    shut.set(this.#slug, [...(shut.get(this.#slug) ?? []), id]);
    states.set(id, this.what);
    if (!wasOut) secrets.keep(id, `${this.what}: id`, [...this.seenBy, 'a preview']);
  }

  async draft(data: Data): Promise<Id> {
    return this.#create({ ...(await this.#data(true)), ...data, _status: 'draft' }, true);
  }

  /** @param isSecret whether its public fields have secrets too: it will be taken back */
  async published(isSecret: boolean, data: Data = {}): Promise<Id> {
    const filled = { ...(await this.#data(isSecret)), ...data };
    return this.#create({ ...filled, _status: 'published' }, false);
  }

  async change(id: Id, data: Data): Promise<void> {
    await this.#payload.update({ collection: this.#slug, id, data, ...this.#by });
  }

  async draftOver(id: Id): Promise<void> {
    const data = { ...(await this.#data(true)), _status: 'draft' as const };
    await this.#payload.update({ collection: this.#slug, id, data, draft: true, ...this.#by });
  }

  async #create(data: Data, draft: boolean): Promise<Id> {
    const { id } = await this.#payload.create({
      collection: this.#slug,
      data: data as never,
      draft,
      ...this.#by,
      ...(this.#slug === 'photos' ? { file: await photoFile(this.#hidden.secrets) } : {}),
    });
    return id;
  }

  /** Whose they are: they have no person of their own in their data. */
  get #by() {
    return { user: this.#req.user };
  }

  #data(isSecret: boolean): Promise<Data> {
    const { config } = this.#payload.collections[this.#slug];
    const filling = fillingOf(this.#hidden, this.what, ({ isInternal, path }) => {
      if (isInternal) return this.#isForGood ? nobody : whoSeesField(this.#slug, path);
      if (!isSecret) return null;
      return this.#isForGood ? nobody : [...this.seenBy, 'a preview'];
    });
    return fillFields(config.flattenedFields, filling, this.#req);
  }
}

/**
 * Secrets in all fields for which `seenBy` says who may see them; public words in the others.
 */
export function fillingOf(
  { secrets, open }: Hidden,
  what: string,
  seenBy: (field: FilledField) => readonly Asker[] | null,
): Filling {
  return {
    texts: (field) => {
      const who = seenBy(field);
      const word = who
        ? secrets.word(`${what}: ${field.path}`, who)
        : `${publicWord}-${randomBytes(6).toString('hex')}`;
      return [word, `https://${word}.example/`, `${word}@example.org`, ...others];
    },
    instant: (field) => {
      const who = seenBy(field);
      return who ? secrets.moment(`${what}: ${field.path}`, who) : '2020-01-02T03:04:05.000Z';
    },
    relate: (collection) => open.get(collection)?.[0] ?? null,
    fixed,
  };
}

/** What fields take that take neither words nor addresses: a date and a time zone. */
const others = ['2025-04', 'Asia/Seoul'];

/** Fields that neither of the tests fills: what Payload writes itself, and what would lead elsewhere. */
export const fixed: Filling['fixed'] = {
  'legalReferences.paragraph': undefined,
  'claims.paragraph': undefined,
  'body.legalCitation.paragraph': undefined,
  paragraph: undefined,
  instrument: undefined,
  mergedInto: undefined,
  // A photo whose rights have ended can't be published.
  expires: undefined,
  _status: undefined,
  deletedAt: undefined,
  // With these a save says that it comes from a form, and counts.
  form: undefined,
  revision: undefined,
  // Files are for Payload to describe.
  avif: undefined,
  sizes: undefined,
  url: undefined,
  thumbnailURL: undefined,
  filename: undefined,
  mimeType: undefined,
  filesize: undefined,
  width: undefined,
  height: undefined,
  focalX: undefined,
  focalY: undefined,
  createdAt: undefined,
  updatedAt: undefined,
};

/** A picture like no other, with secrets in what a camera writes into it. */
async function photoFile(secrets: Secrets) {
  const word = () => secrets.word('photos: inside the file that came in', nobody);
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const data = await sharp({
    create: { width: 520, height: 360, channels: 3, background: '#888', noise },
  })
    .withExif({ IFD0: { Artist: word(), Copyright: word(), ImageDescription: word() } })
    .jpeg()
    .toBuffer();
  const name = `${secrets.word('photos: name of the file that came in', nobody)}.jpg`;
  return { data, name, mimetype: 'image/jpeg', size: data.length };
}
