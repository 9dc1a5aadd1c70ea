import { paragraphNumbers } from '../../../../cms/bench/corpus/knowledge.ts';
import { pickAt } from '../../../../cms/bench/corpus/random.ts';
import { body, text } from '../../../../cms/tests/support/content.ts';
import type { Desk, Doc } from './desk.ts';

/** One edit: what is done, and two numbers that choose to what. */
export interface Edit {
  kind: keyof typeof edits;
  which: number;
  other: number;
}

/** Does it. An edit for which there is nothing to choose does nothing. */
export async function perform(desk: Desk, { kind, which, other }: Edit): Promise<void> {
  await edits[kind](desk, { which, other, words: `${kind} ${which} ${other}` });
}

type Work = (desk: Desk, choice: { which: number; other: number; words: string }) => Promise<void>;

const out = '&where[_status][equals]=published';
const held = '&where[_status][equals]=draft';
const approved = '&where[status][equals]=approved';
const unapproved = '&where[status][not_equals]=approved';
const trashed = '&trash=true&where[deletedAt][exists]=true';

/** Every kind of edit after which readers might see something else, or must not. */
const edits = {
  'create a draft': async (desk, choice) =>
    desk.create('articles', { ...(await newArticle(desk, choice)), _status: 'draft' }),
  'create and publish': async (desk, choice) =>
    desk.create('articles', { ...(await newArticle(desk, choice)), _status: 'published' }),
  'publish a draft': on('articles', held, () => ({ _status: 'published' })),
  'edit a headline': on('articles', out, ({ words }) => published({ headline: words })),
  'edit a standfirst': on('articles', out, ({ words }) => published({ standfirst: words })),
  'edit a text': on('articles', out, async (choice, desk) =>
    published({ body: await newBody(desk, choice) }),
  ),
  'save a draft over what is out': on(
    'articles',
    out,
    ({ words }) => ({ headline: `Hidden ${words}`, _status: 'draft' }),
    '&draft=true',
  ),
  unpublish: on('articles', out, () => ({ _status: 'draft' })),
  'rename a slug': on('articles', out, ({ words }) => published({ slug: slug(words) })),
  retag: on('articles', out, async ({ which, other }, desk) => {
    const entities = await desk.all('entities', out);
    const some = [which, other, which + other].map((number) => pick(entities, number)?.id ?? '');
    return published({
      about: [...new Set(some)].slice(0, 1 + (which % 3)),
      mentions: some.slice(2),
    });
  }),
  'change the section': on('articles', out, async ({ other }, desk) =>
    published({ section: pick((await desk.all('sections')).slice(0, 3), other)?.id }),
  ),
  'change the byline': on('articles', out, async ({ other }, desk) =>
    published({
      bylines: [
        {
          author: pick((await desk.all('authors', out)).slice(0, 3), other)?.id,
          role: 'reporting',
        },
      ],
    }),
  ),
  'change the date': on('articles', out, ({ other }) =>
    published({
      datePublished: new Date(Date.UTC(2026, other % 7, 1 + (other % 28))).toISOString(),
    }),
  ),
  correct: on('articles', out, ({ which, other, words }) =>
    published({
      // Many, so that their list has pages of its own.
      corrections: Array.from({ length: (other % 4) * 4 }, (_, index) => ({
        date: new Date(Date.UTC(2026, 6, 1 + (which % 5), index % 3)).toISOString(),
        wrong: words,
        right: `Right ${index}`,
      })),
    }),
  ),
  retract: act('retract', out, ({ words, other }) => ({
    notice: words,
    showHeadline: other % 2 === 0,
  })),
  vanish: act('vanish', '&trash=true', (_, { slug }) => ({ slug })),
  'publish what was retracted': on('articles', '&where[stage][equals]=retracted', () => ({
    _status: 'published',
  })),
  trash: on('articles', out, () => ({ deletedAt: new Date().toISOString() })),
  restore: on('articles', trashed, () => ({ deletedAt: null }), '&trash=true'),
  delete: async (desk, { which }) => {
    const article = pick(await desk.all('articles'), which);
    if (article) await desk.delete('articles', article.id);
  },
  'leave a comment': async (desk, { which, words }) => {
    const article = pick(await desk.all('articles', out), which);
    if (article) await desk.leaveComment(article.id, words);
  },
  'approve a comment': async (desk, { which, other, words }) => {
    const article = pick(await desk.all('articles', out), which);
    if (article && other % 2 === 0) await desk.leaveComment(article.id, words);
    const comment = pick(await desk.all('comments', unapproved), other);
    if (comment) await desk.change('comments', comment.id, { status: 'approved' });
  },
  'reject an approved comment': on('comments', approved, ({ other }) => ({
    status: other % 2 === 0 ? 'rejected' : 'spam',
  })),
  'rename an author': on('authors', out, ({ words }) => published({ name: words })),
  'move an author': on('authors', out, ({ words }) => published({ slug: slug(words) })),
  'change a portrait': on('authors', out, async ({ other }, desk) =>
    published({ photo: other % 3 === 0 ? null : pick(await desk.all('photos', out), other)?.id }),
  ),
  'change a credit': on('photos', out, ({ words }) => published({ credit: words })),
  'take a photo back': on('photos', out, () => ({ _status: 'draft' })),
  'publish a photo': on('photos', held, () => ({ _status: 'published' })),
  'change a hero photo': on('articles', out, async ({ other }, desk) =>
    published({
      heroPhoto: other % 2 === 0 ? null : pick(await desk.all('photos', out), other)?.id,
    }),
  ),
  'create an entity': (desk, { words }) =>
    desk.create('entities', { name: words, type: 'Company', _status: 'published' }),
  'rename an entity': on('entities', out, ({ words }) => published({ name: words })),
  'move an entity': on('entities', out, ({ words }) => published({ slug: slug(words) })),
  'merge an entity': on('entities', out, async ({ other }, desk) => {
    const free = (await desk.all('entities', out)).filter(({ mergedInto }) => !mergedInto);
    return published({ mergedInto: other % 4 === 0 ? null : pick(free, other)?.id });
  }),
  'unpublish an entity': on('entities', out, () => ({ _status: 'draft' })),
  'create a relationship': async (desk, { which, other, words }) => {
    const entities = await desk.all('entities', out);
    const source = pick(await desk.all('sources', out), which);
    await desk.create('relationships', {
      subject: pick(entities, which)?.id,
      predicate: 'ownedBy',
      object: pick(entities, other)?.id,
      statementType: 'reported',
      sources: [source?.id],
      note: words,
      _status: 'published',
    });
  },
  'name an entity': on('entities', out, async ({ which, other, words }, desk) =>
    published({
      names: [
        {
          value: words,
          kind: 'official',
          lang: 'en',
          script: 'Latn',
          from: `20${10 + (which % 10)}`,
        },
        {
          value: `${words} before`,
          kind: 'previous',
          lang: 'en',
          script: 'Latn',
          to: `20${10 + (which % 10)}`,
          source: pick(await desk.all('sources', out), other)?.id,
        },
      ].slice(0, other % 3),
      summary: other % 2 === 0 ? null : words,
      topics: which % 2 === 0 ? ['sanction'] : [],
    }),
  ),
  'place an entity': on('entities', out, ({ which, other }) =>
    published(
      other % 3 === 0
        ? { latitude: null, longitude: null }
        : { latitude: (which % 60) + 0.5, longitude: (other % 120) + 0.25 },
    ),
  ),
  'link to law': async (desk, { which, other, words }) => {
    const predicate = which % 2 === 0 ? 'allegedBreachOf' : 'designatedUnder';
    await desk.create('relationships', {
      subject: pick(await desk.all('entities', out), which)?.id,
      predicate,
      instrument: pick(await desk.all('legal-instruments', out), other)?.id,
      paragraph: pickAt(paragraphNumbers, other % 4),
      statementType: which % 2 === 0 ? 'assessment' : 'officialClaim',
      sources: [pick(await desk.all('sources', out), which)?.id],
      note: words,
      _status: 'published',
    });
  },
  'change a relationship': on('relationships', out, async ({ which, other, words }, desk) =>
    published(
      other % 3 === 0
        ? { note: words, confidence: which % 2 === 0 ? 'low' : null }
        : other % 3 === 1
          ? { subject: pick(await desk.all('entities', out), other)?.id }
          : { startDate: `20${10 + (which % 10)}`, endDate: which % 2 === 0 ? null : '2025-04' },
    ),
  ),
  'remove a relationship': on('relationships', out, () => ({ _status: 'draft' })),
  'create a resolution': (desk, { words, other }) =>
    desk.create('legal-instruments', {
      symbol: words,
      title: words,
      adopted: new Date(Date.UTC(2006 + (other % 20), 1, 1, 12)).toISOString(),
      body: 'A council',
      paragraphs: paragraphs(words, 1 + (other % 4)),
      _status: 'published',
    }),
  'retitle a resolution': on('legal-instruments', out, ({ words }) => published({ title: words })),
  'move a resolution': on('legal-instruments', out, ({ words }) =>
    published({ slug: slug(words) }),
  ),
  'amend a resolution': on('legal-instruments', out, async ({ which, other }, desk) => {
    const others = await desk.all('legal-instruments', out);
    return published({ [which % 2 === 0 ? 'amends' : 'reaffirms']: [pick(others, other)?.id] });
  }),
  'change the paragraphs of a resolution': on('legal-instruments', out, ({ other, words }) =>
    published({ paragraphs: paragraphs(words, other % 12) }),
  ),
  'remove a resolution': on('legal-instruments', out, () => ({ _status: 'draft' })),
  'cite a paragraph': on('articles', out, async ({ which, other }, desk) => {
    const instrument = pick(await desk.all('legal-instruments', out), other)?.id;
    const paragraph = which % 3 === 0 ? null : pickAt(paragraphNumbers, which % 4);
    return published({ legalReferences: other % 4 === 0 ? [] : [{ instrument, paragraph }] });
  }),
  'change a source': on('sources', out, ({ words, other }) =>
    published(other % 3 === 0 ? { type: other % 2 === 0 ? 'person' : 'press' } : { title: words }),
  ),
  'rename a section': on('sections', '', ({ words }) => ({ name: words })),
  'move a section': on('sections', '', ({ words }) => ({ slug: slug(words) })),
  'order the sections': on('sections', '', ({ other }) => ({ order: other % 10 })),
  'create a section': (desk, { words, other }) =>
    desk.create('sections', { name: words, order: other % 10 }),
  'delete a section': async (desk, { which }) => {
    const section = pick(await desk.all('sections'), which);
    if (section) await desk.delete('sections', section.id);
  },
  'change the tagline': (desk, { words }) => desk.settings({ tagline: words }),
  'change the name of the site': (desk, { words }) => desk.settings({ name: words }),
} satisfies Record<string, Work>;

export const editKinds = Object.keys(edits) as Edit['kind'][];

/** An edit of one document of those that fit. */
function on(
  collection: string,
  where: string,
  data: (choice: Parameters<Work>[1], desk: Desk) => object | Promise<object>,
  query = '',
): Work {
  return async (desk, choice) => {
    const found = pick(await desk.all(collection, where), choice.which);
    if (found) await desk.change(collection, found.id, await data(choice, desk), query);
  };
}

/** An action on an article of those that fit. */
function act(
  action: string,
  where: string,
  sent: (choice: Parameters<Work>[1], article: Doc) => object,
): Work {
  return async (desk, choice) => {
    const found = pick(await desk.all('articles', where), choice.which);
    if (found) await desk.act(action, found.id, sent(choice, found));
  };
}

function published(data: object): object {
  return { ...data, _status: 'published' };
}

async function newArticle(desk: Desk, choice: Parameters<Work>[1]): Promise<object> {
  const { which, other, words } = choice;
  const author = pick((await desk.all('authors', out)).slice(0, 3), other);
  return {
    headline: words,
    section: pick((await desk.all('sections')).slice(0, 3), which)?.id,
    bylines: [{ author: author?.id, role: 'reporting' }],
    about: [pick(await desk.all('entities', out), other)?.id],
    heroPhoto: which % 2 === 0 ? null : pick(await desk.all('photos', out), which)?.id,
    body: await newBody(desk, choice),
  };
}

/** Words, an entity, a link to another article, and a photo in the text. */
async function newBody(desk: Desk, { which, other, words }: Parameters<Work>[1]): Promise<object> {
  const entity = pick(await desk.all('entities', out), which);
  const article = pick(await desk.all('articles', out), other);
  const mention = { blockType: 'mention', entity: entity?.id, text: 'the center' };
  const doc = { relationTo: 'articles', value: article?.id };
  return body(
    words,
    [text('It names '), { type: 'inlineBlock', version: 1, fields: mention }, text('.')],
    other % 3 === 0 && article
      ? [
          {
            type: 'link',
            version: 3,
            format: '',
            indent: 0,
            direction: 'ltr',
            fields: { linkType: 'internal', doc, newTab: false },
            children: [text('earlier')],
          },
        ]
      : 'No link.',
  );
}

/** Mostly one of a few, so that changes meet; every third time any. */
function pick(from: readonly Doc[], number: number): Doc | undefined {
  const few = number % 3 === 0 ? from : from.slice(-8);
  return few[number % few.length];
}

/** The first ones that resolutions of the corpus have, each with another measure or none. */
function paragraphs(words: string, count: number): object[] {
  return paragraphNumbers.slice(0, count).map((number, place) => ({
    number,
    summary: `${words} ${number}`,
    ...(place % 2 === 0 && { checkedAgainst: 'A copy', verbatim: words }),
    measures: place % 3 === 0 ? [{ type: 'vehicles', direction: 'toDprk', goods: words }] : [],
  }));
}

function slug(words: string): string {
  return words.replaceAll(' ', '-');
}
