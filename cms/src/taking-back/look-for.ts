import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Vanishing } from '@dateline/shared/payload-types.ts';
import { createLocalReq, type Payload } from 'payload';
import { photoFolder } from '../photos/photo-folder.ts';
import { readDraft } from '../preview/read-draft.ts';
import { askPublisherFor } from './ask-publisher-for.ts';

/** What came of looking in one place; `where` names documents and files, and quotes nothing. */
export interface Check {
  place: string;
  result: 'nothing found' | 'found' | 'not checked';
  where: string;
}

/** Looks for a vanished story in all places where it could be. */
export async function lookFor(
  payload: Payload,
  { article, photoFiles }: Pick<Vanishing, 'article' | 'photoFiles'>,
  texts: readonly string[],
): Promise<Check[]> {
  return [
    checked('Database: API, feeds, revisions, notes', await inDatabase(payload, article, texts)),
    checked('Previews and their links', await inPreviews(payload, article)),
    checked('Photo files of the CMS', await thereOf(photoFiles ?? [])),
    ...(await atPublisher([article, ...texts])),
  ];
}

const most = 50;

/** Documents of any collection that have one of the texts, and public ones that have the id. */
async function inDatabase(
  { db }: Payload,
  article: string,
  texts: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  const forms = texts.map((text) => JSON.stringify(text).slice(1, -1));
  for (const { name } of await db.connection.listCollections()) {
    if (name.startsWith('system.')) continue;
    const wanted = saysNothing.has(name) ? forms : [...forms, article];
    if (wanted.length === 0) continue;
    for await (const document of db.connection.collection(name).find({})) {
      const json = JSON.stringify(document);
      if (wanted.some((form) => json.includes(form))) found.push(`${name} ${document._id}`);
      if (found.length === most) return found;
    }
  }
  return found;
}

/** These name it by its id, so that followers hear of it and this report can be found. */
const saysNothing = new Set(['change-log', 'webhook-deliveries', 'vanishings', 'receipts']);

/** What a preview would show still, and links to it. */
async function inPreviews(payload: Payload, article: string): Promise<string[]> {
  const draft = await readDraft(
    await createLocalReq({}, payload),
    { collection: 'articles', id: article },
    'newsroom',
  );
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'preview-links',
    where: { document: { equals: article } },
    limit: most,
    pagination: false,
  });
  return [...(draft ? ['The draft'] : []), ...docs.map(({ id }) => `preview-links ${id}`)];
}

async function thereOf(files: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const file of files) {
    const isThere = await access(path.join(photoFolder, path.basename(file))).then(
      () => true,
      () => false,
    );
    if (isThere) found.push(file);
  }
  return found;
}

const places = {
  site: 'Pages and files of the site',
  earlier: 'What the publisher keeps to go back to',
  releases: 'Older releases of the whole site',
  store: 'The publisher’s snapshot',
} as const;

async function atPublisher(texts: readonly string[]): Promise<Check[]> {
  const answer = await askPublisherFor(texts);
  return Object.entries(places).map(([key, place]) => {
    if (!answer.found) return { place, result: 'not checked', where: answer.problem };
    return checked(
      place,
      answer.found.filter((each) => each.place === key).map(({ what }) => what),
    );
  });
}

function checked(place: string, found: readonly string[]): Check {
  return { place, result: found.length > 0 ? 'found' : 'nothing found', where: found.join('\n') };
}
